-- Why an exercise is run and with whom. An exercise without a row has said nothing yet.
create table exercise_setup (
  exercise_id uuid primary key references exercise,
  version integer not null,
  purpose text not null check (char_length(purpose) <= 2000),
  scope text not null check (char_length(scope) <= 2000),
  participants text not null check (char_length(participants) <= 1000),
  taken_forward integer check (taken_forward between 1 and 99),
  teams text[] not null check (cardinality(teams) <= 20),
  assessment_id uuid references assessment
);

create index exercise_setup_assessment on exercise_setup (assessment_id);
