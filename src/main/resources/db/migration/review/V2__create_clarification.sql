-- A thread belongs to a criterion of an assessment and goes on from version to version.
create table clarification (
  id bigint generated always as identity primary key,
  assessment_id uuid not null,
  version integer not null,
  criterion text not null,
  kind text not null check (kind in ('QUESTION', 'ANSWER', 'RESOLVED')),
  text text check ((text is null) = (kind = 'RESOLVED')) check (char_length(text) between 1 and 4000),
  person_id uuid not null references person,
  written_at timestamptz not null default now(),
  foreign key (assessment_id, version) references submission
);

create index clarification_thread on clarification (assessment_id, criterion, id);
create index clarification_writer on clarification (person_id);
