create table scorecard (
  id uuid primary key,
  option_id uuid not null references exercise_option,
  scorer_id uuid not null references person,
  version integer not null,
  unique (option_id, scorer_id)
);

create table score (
  scorecard_id uuid not null references scorecard,
  criterion_id uuid not null references exercise_criterion,
  points integer check (points between 0 and 4),
  no_view boolean not null,
  primary key (scorecard_id, criterion_id),
  check (no_view = (points is null))
);

create index score_criterion on score (criterion_id);
