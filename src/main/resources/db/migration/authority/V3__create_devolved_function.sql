create table devolved_function (
  code text primary key,
  slug text not null unique,
  name text not null,
  position integer not null,
  summary text not null,
  context text not null,
  note text,
  source_document text not null,
  source_place text not null
);

create table function_holder (
  function_code text not null references devolved_function,
  position integer not null,
  statement text not null,
  source_document text not null,
  source_place text not null,
  primary key (function_code, position)
);
