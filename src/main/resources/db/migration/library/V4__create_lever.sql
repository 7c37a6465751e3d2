create table lever (
  code text primary key,
  position integer not null,
  slug text not null unique deferrable initially deferred,
  opportunity_code text not null references opportunity,
  name text not null,
  gist text not null,
  note text,
  source_document text not null references source_document,
  source_place text not null
);

create table lever_figure (
  lever_code text not null references lever,
  position integer not null,
  value text not null,
  counts text not null,
  primary key (lever_code, position)
);
