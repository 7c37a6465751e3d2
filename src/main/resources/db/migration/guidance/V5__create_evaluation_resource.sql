create table evaluation_resource (
  code text primary key,
  position integer not null,
  slug text not null unique deferrable initially deferred,
  title text not null,
  level text not null check (level in ('ORGANISATION', 'PROGRAMME')),
  address text not null,
  reading_code text references reading,
  note text,
  source_document text not null references source_document deferrable initially deferred,
  source_place text not null
);
