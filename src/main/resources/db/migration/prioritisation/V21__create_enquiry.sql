-- What is said about an option before it is scored; it goes with the option.
create table enquiry (
  option_id uuid primary key references exercise_option on delete cascade,
  version integer not null,
  need text not null check (char_length(need) <= 2000),
  levers text not null check (char_length(levers) <= 2000),
  added text not null check (char_length(added) <= 2000),
  working text not null check (char_length(working) <= 2000),
  written_by uuid references person,
  written_at timestamptz
);

create index enquiry_written_by on enquiry (written_by);
