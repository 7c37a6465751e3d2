-- What the group settled on after talking; it stands in place of the mean, and says why.
create table agreed_score (
  option_id uuid not null references exercise_option on delete cascade,
  criterion_id uuid not null references exercise_criterion on delete cascade,
  points integer not null check (points between 0 and 4),
  reason text not null check (char_length(reason) between 1 and 1000),
  recorded_by uuid not null references person,
  recorded_at timestamptz not null default now(),
  version integer not null,
  primary key (option_id, criterion_id)
);

create index agreed_score_criterion on agreed_score (criterion_id);
create index agreed_score_recorder on agreed_score (recorded_by);
