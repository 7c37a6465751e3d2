-- Drawn once for what the fingerprint is of; a change of scores or weights puts the next result in its place.
create table rank_acceptability (
  exercise_id uuid not null references exercise,
  kind text not null check (kind in ('ANOTHER_GROUP', 'ANY_WEIGHTS')),
  fingerprint text not null,
  seed bigint not null,
  result jsonb not null,
  drawn_at timestamptz not null default now(),
  primary key (exercise_id, kind)
);
