-- A draft until the exercise closes; what was decided then stands in the record.
create table option_decision (
  option_id uuid primary key references exercise_option on delete cascade,
  course text check (course in ('TAKE_FORWARD', 'EXPLORE', 'NOT_NOW', 'STOP')),
  reason text not null check (char_length(reason) <= 2000),
  conditions text not null check (char_length(conditions) <= 2000),
  owner text not null check (char_length(owner) <= 120),
  review_on date,
  written_by uuid not null references person,
  written_at timestamptz not null default now()
);

create index option_decision_writer on option_decision (written_by);
