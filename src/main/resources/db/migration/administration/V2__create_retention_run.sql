-- One run a day, whichever instance comes first.
create table retention_run (
  ran_on date primary key,
  ran_at timestamptz not null default now(),
  removed bigint not null check (removed >= 0)
);
