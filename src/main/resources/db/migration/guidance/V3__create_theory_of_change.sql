create table theory_column (
  code text primary key,
  position integer not null,
  slug text not null unique deferrable initially deferred,
  name text not null,
  column_group text not null,
  indicator text check (indicator in ('PROCESS', 'OUTCOME')),
  meaning text not null,
  note text,
  source_document text not null references source_document deferrable initially deferred,
  source_place text not null
);

create table worked_example (
  code text primary key,
  position integer not null,
  slug text not null unique deferrable initially deferred,
  name text not null,
  level text not null check (level in ('ORGANISATION', 'PROGRAMME')),
  about text not null,
  note text,
  source_document text not null references source_document deferrable initially deferred,
  source_place text not null
);

create table worked_example_item (
  example_code text not null references worked_example,
  position integer not null,
  column_code text not null references theory_column,
  wording text not null,
  primary key (example_code, position)
);
