-- A slug may pass from one entry to another in the same load, so its uniqueness is checked at the end. So is what
-- this module refers to in the library: the library is stored first, and the check of the entries that follows can
-- say which of them still refers to something withdrawn.
create table advice (
  code text primary key,
  part text not null check (part in ('STRATEGY', 'THEORY_OF_CHANGE', 'EVALUATION', 'PROGRAMME')),
  position integer not null,
  slug text not null,
  name text not null,
  note text,
  source_document text not null references source_document deferrable initially deferred,
  source_place text not null,
  unique (part, slug) deferrable initially deferred
);

create table advice_statement (
  advice_code text not null references advice,
  position integer not null,
  statement text not null,
  source_document text not null references source_document deferrable initially deferred,
  source_place text not null,
  primary key (advice_code, position)
);

create table advice_figure (
  advice_code text not null references advice,
  position integer not null,
  value text not null,
  counts text not null,
  primary key (advice_code, position)
);
