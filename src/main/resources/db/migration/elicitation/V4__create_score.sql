-- One row a participant, option, criterion and round: a second round never overwrites the first.
create table score (
  participant_id uuid not null references participant,
  option_id uuid not null references exercise_option on delete cascade,
  criterion_id uuid not null references exercise_criterion on delete cascade,
  round integer not null check (round in (1, 2)),
  points integer check (points between 0 and 4),
  no_view boolean not null,
  primary key (participant_id, option_id, criterion_id, round),
  check (no_view = (points is null))
);

create index score_option on score (option_id);
create index score_criterion on score (criterion_id);
