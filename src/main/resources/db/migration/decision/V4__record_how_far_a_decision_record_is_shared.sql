create table decision_sharing_choice (
  exercise_id uuid not null references decision_record,
  number integer not null check (number > 0),
  consent text not null check (consent in ('NOT_SHARED', 'COUNTED', 'NAMED')),
  chosen_by uuid not null references person,
  chosen_at timestamptz not null default now(),
  primary key (exercise_id, number)
);

create index decision_sharing_choice_chooser on decision_sharing_choice (chosen_by);
