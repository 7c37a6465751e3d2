create table opportunity (
  code text primary key,
  position integer not null,
  slug text not null unique deferrable initially deferred,
  function_code text not null references devolved_function,
  name text not null,
  summary text not null,
  rationale text,
  note text,
  source_document text not null references source_document,
  source_place text not null
);
