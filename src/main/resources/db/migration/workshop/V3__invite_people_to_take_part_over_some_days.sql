-- Who of the authority was asked to take part in an exercise, and by when everybody should.
create table exercise_deadline (
  exercise_id uuid primary key references exercise,
  last_day date not null
);

create table exercise_invitation (
  exercise_id uuid not null references exercise,
  person_id uuid not null references person,
  invited_at timestamptz not null default now(),
  primary key (exercise_id, person_id)
);

create index exercise_invitation_person on exercise_invitation (person_id);
