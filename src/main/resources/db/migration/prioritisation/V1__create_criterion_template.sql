create table criterion_template (
  slug text primary key,
  position integer not null,
  name text not null,
  question text not null,
  why text not null,
  more_is_better boolean not null,
  capacity boolean not null,
  points text[] not null check (cardinality(points) = 5),
  source_document text not null,
  source_place text not null
);
