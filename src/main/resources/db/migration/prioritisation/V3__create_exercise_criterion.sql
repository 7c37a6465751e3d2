-- A copy of the template as it was when the exercise was opened: later corrections never change it.
create table exercise_criterion (
  id uuid primary key,
  exercise_id uuid not null references exercise,
  position integer not null,
  slug text not null,
  name text not null,
  question text not null,
  why text not null,
  more_is_better boolean not null,
  capacity boolean not null,
  points text[] not null check (cardinality(points) = 5),
  left_out boolean not null,
  weight_points integer check (weight_points between 0 and 100),
  unique (exercise_id, slug),
  unique (exercise_id, position),
  check (weight_points is null or not left_out)
);
