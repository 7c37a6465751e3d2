-- A colleague by their account, a guest by the hash of a secret that only their device knows.
create table participant (
  id uuid primary key,
  exercise_id uuid not null references exercise,
  person_id uuid references person,
  secret_hash bytea unique,
  name text not null check (char_length(name) between 1 and 60),
  team text check (char_length(team) between 1 and 60),
  joined_at timestamptz not null default now(),
  unique (exercise_id, person_id),
  check (num_nonnulls(person_id, secret_hash) <= 1)
);

create index participant_exercise on participant (exercise_id, joined_at);
create index participant_person on participant (person_id);
