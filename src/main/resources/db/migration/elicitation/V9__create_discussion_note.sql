-- What was said about an option, or about one of its criteria.
create table discussion_note (
  id uuid primary key,
  option_id uuid not null references exercise_option on delete cascade,
  criterion_id uuid references exercise_criterion on delete cascade,
  text text not null check (char_length(text) between 1 and 2000),
  written_by uuid not null references person,
  written_at timestamptz not null default now()
);

create index discussion_note_option on discussion_note (option_id, written_at);
create index discussion_note_criterion on discussion_note (criterion_id);
create index discussion_note_writer on discussion_note (written_by);
