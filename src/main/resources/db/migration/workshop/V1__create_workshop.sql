-- The room of an exercise. What may be given when is decided by the exercise alone: the step only guides.
create table workshop (
  exercise_id uuid primary key references exercise,
  join_code text not null unique check (join_code ~ '^[2-9A-HJKMNP-TV-Z]{8}$'),
  step text not null check (step in ('LOBBY', 'WEIGHTS', 'SCORES', 'DISCUSS', 'AGREE')),
  locked boolean not null,
  opened_by uuid not null references person,
  opened_at timestamptz not null default now()
);

create index workshop_opener on workshop (opened_by);
