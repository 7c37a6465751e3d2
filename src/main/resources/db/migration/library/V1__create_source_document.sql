create table source_document (
  slug text primary key,
  position integer not null,
  title text not null,
  kind text not null,
  published text,
  note text
);
