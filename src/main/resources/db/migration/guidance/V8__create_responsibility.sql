create table responsibility (
  code text primary key,
  position integer not null,
  slug text not null unique deferrable initially deferred,
  name text not null,
  meaning text not null,
  note text,
  source_document text not null references source_document deferrable initially deferred,
  source_place text not null
);

create table responsibility_function (
  responsibility_code text not null references responsibility,
  position integer not null,
  function_code text not null references devolved_function,
  primary key (responsibility_code, position)
);
