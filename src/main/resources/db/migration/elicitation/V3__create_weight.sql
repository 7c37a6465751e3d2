-- What each participant gave by one method; only the exercise's present method counts.
create table weight (
  participant_id uuid not null references participant,
  method text not null check (method in ('SWING', 'POINTS', 'RANKING')),
  criterion_id uuid not null references exercise_criterion on delete cascade,
  points integer not null check (points between 0 and 100),
  primary key (participant_id, method, criterion_id)
);

create index weight_criterion on weight (criterion_id);
