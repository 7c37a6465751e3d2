create table finding (
  id uuid primary key,
  assessment_id uuid not null,
  version integer not null,
  kind text not null check (kind in ('STRENGTH', 'IMPROVE', 'RECOMMENDATION')),
  criterion text check (kind <> 'RECOMMENDATION' or criterion is not null),
  text text not null check (char_length(text) between 1 and 2000),
  revision integer not null check (revision > 0),
  written_by uuid not null references person,
  written_at timestamptz not null default now(),
  foreign key (assessment_id, version) references review
);

create index finding_review on finding (assessment_id, version);
create index finding_writer on finding (written_by);

create table recommendation_answer (
  finding_id uuid primary key references finding,
  reason text check (char_length(reason) between 1 and 2000),
  action_id uuid references improvement_action check ((action_id is null) = (reason is not null)),
  answered_by uuid not null references person,
  answered_at timestamptz not null default now()
);

create index recommendation_answer_action on recommendation_answer (action_id);
create index recommendation_answer_person on recommendation_answer (answered_by);
