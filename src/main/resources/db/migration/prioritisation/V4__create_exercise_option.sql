-- From the library or the scorer's own; title and description stay as they were scored.
create table exercise_option (
  id uuid primary key,
  exercise_id uuid not null references exercise,
  position integer not null,
  opportunity_code text references opportunity,
  lever_code text references lever,
  activity_slug text references activity,
  title text not null,
  description text not null,
  unique (exercise_id, opportunity_code),
  unique (exercise_id, lever_code),
  unique (exercise_id, activity_slug),
  check (num_nonnulls(opportunity_code, lever_code, activity_slug) <= 1)
);

create index exercise_option_exercise on exercise_option (exercise_id, position);
create index exercise_option_opportunity on exercise_option (opportunity_code);
create index exercise_option_lever on exercise_option (lever_code);
create index exercise_option_activity on exercise_option (activity_slug);
