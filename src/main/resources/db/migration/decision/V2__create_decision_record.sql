create table decision_record (
  exercise_id uuid primary key references exercise,
  authority_code text not null references combined_authority,
  year integer not null,
  number integer not null check (number > 0),
  frozen jsonb not null,
  closed_by uuid not null references person,
  closed_at timestamptz not null default now(),
  unique (authority_code, year, number)
);

create index decision_record_closer on decision_record (closed_by);
