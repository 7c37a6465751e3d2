create table decision_outcome (
  id bigint generated always as identity primary key,
  exercise_id uuid not null references decision_record,
  option_id uuid not null references exercise_option,
  happened_on date not null,
  text text not null check (char_length(text) between 1 and 2000),
  written_by uuid not null references person,
  written_at timestamptz not null default now()
);

create index decision_outcome_record on decision_outcome (exercise_id, option_id);
create index decision_outcome_option on decision_outcome (option_id);
create index decision_outcome_writer on decision_outcome (written_by);

create table decision_review (
  option_id uuid not null references exercise_option,
  number integer not null check (number > 0),
  exercise_id uuid not null references decision_record,
  standing text not null check (standing in ('ON_TRACK', 'CHANGED', 'DONE', 'DROPPED')),
  text text not null check (char_length(text) between 1 and 2000),
  next_review_on date,
  reviewed_by uuid not null references person,
  reviewed_at timestamptz not null default now(),
  primary key (option_id, number)
);

create index decision_review_record on decision_review (exercise_id);
create index decision_review_reviewer on decision_review (reviewed_by);
