-- What the second round asks for again.
create table rescored_cell (
  option_id uuid not null references exercise_option on delete cascade,
  criterion_id uuid not null references exercise_criterion on delete cascade,
  primary key (option_id, criterion_id)
);

create index rescored_cell_criterion on rescored_cell (criterion_id);
