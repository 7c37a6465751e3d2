create table reading (
  code text primary key,
  position integer not null,
  slug text not null unique deferrable initially deferred,
  title text not null,
  author text,
  published text,
  heading text not null,
  gist text,
  note text,
  source_document text not null references source_document deferrable initially deferred,
  source_place text not null
);
