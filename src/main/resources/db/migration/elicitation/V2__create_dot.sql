-- How each participant spread their dots over a long list.
create table dot (
  participant_id uuid not null references participant,
  option_id uuid not null references exercise_option on delete cascade,
  dots integer not null check (dots > 0),
  primary key (participant_id, option_id)
);

create index dot_option on dot (option_id);
