create table exercise (
  id uuid primary key,
  authority_code text not null references combined_authority,
  name text not null check (char_length(name) <= 120),
  question text not null check (char_length(question) <= 300),
  kind text not null check (kind in ('OPPORTUNITY', 'LEVER', 'ACTIVITY')),
  scorer_id uuid not null references person,
  opened_at timestamptz not null,
  weighting text not null check (weighting in ('EQUAL', 'POINTS')),
  criteria_version integer not null,
  options_version integer not null
);

create index exercise_authority on exercise (authority_code, opened_at desc);
create index exercise_scorer on exercise (scorer_id);
