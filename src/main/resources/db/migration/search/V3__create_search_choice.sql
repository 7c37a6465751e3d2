create table search_choice (
  facet text not null,
  value text not null,
  position integer not null,
  label text not null,
  primary key (facet, value)
);
