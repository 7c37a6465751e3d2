create table combined_authority (
  code text primary key,
  name text not null unique,
  abbreviation text not null,
  area text,
  population text,
  population_year text,
  created text,
  predecessor_code text references combined_authority deferrable initially deferred,
  successor_code text references combined_authority deferrable initially deferred,
  note text,
  source_document text,
  source_place text,
  sample boolean not null
);

create table stated_power (
  authority_code text not null references combined_authority,
  position integer not null,
  statement text not null,
  source_document text not null,
  source_place text not null,
  primary key (authority_code, position)
);
