-- What the programme does with one submitted version. The criteria to look at first are those of the frozen copy, kept
-- here so that lists need not read it.
create table review (
  assessment_id uuid not null,
  version integer not null,
  first_criteria text[] not null,
  started_at timestamptz not null default now(),
  primary key (assessment_id, version),
  foreign key (assessment_id, version) references submission
);

-- Who has it: whoever started or took it over last, and who joined since.
create table review_reviewer (
  id bigint generated always as identity primary key,
  assessment_id uuid not null,
  version integer not null,
  person_id uuid not null references person,
  became text not null check (became in ('STARTED', 'JOINED', 'TOOK_OVER')),
  happened_at timestamptz not null default now(),
  foreign key (assessment_id, version) references review
);

create index review_reviewer_review on review_reviewer (assessment_id, version);
create index review_reviewer_person on review_reviewer (person_id);

create table review_opinion (
  assessment_id uuid not null,
  version integer not null,
  criterion text not null,
  verdict text check (verdict in ('AGREE', 'OTHER', 'CANNOT_TELL')),
  level integer check (level between 1 and 5),
  comment text not null check (char_length(comment) <= 4000),
  revision integer not null check (revision > 0),
  written_by uuid not null references person,
  written_at timestamptz not null default now(),
  primary key (assessment_id, version, criterion),
  foreign key (assessment_id, version) references review,
  check ((level is not null) = (verdict is not null and verdict = 'OTHER'))
);

create index review_opinion_writer on review_opinion (written_by);
