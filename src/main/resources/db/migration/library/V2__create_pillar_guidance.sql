-- A slug may pass from one entry to another in the same load, so its uniqueness is checked at the end.
create table pillar_guidance (
  code text primary key,
  position integer not null,
  slug text not null unique deferrable initially deferred,
  name text not null,
  summary text not null,
  note text,
  source_document text not null references source_document,
  source_place text not null
);

create table pillar_factor (
  code text primary key,
  pillar_code text not null references pillar_guidance,
  kind text not null check (kind in ('ENABLER', 'BARRIER')),
  position integer not null,
  heading text,
  wording text not null,
  source_document text not null references source_document,
  source_place text not null
);

create index pillar_factor_pillar on pillar_factor (pillar_code);
