-- Weights are fixed before the reveal; a later change keeps who made it and why, and the earlier ones.
create table agreed_weights (
  id uuid primary key,
  exercise_id uuid not null references exercise,
  number integer not null check (number > 0),
  points jsonb not null,
  reason text not null check (char_length(reason) between 1 and 1000),
  recorded_by uuid not null references person,
  recorded_at timestamptz not null default now(),
  unique (exercise_id, number)
);

create index agreed_weights_recorder on agreed_weights (recorded_by);
