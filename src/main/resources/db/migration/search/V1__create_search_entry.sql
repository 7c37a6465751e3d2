-- Made from what the modules below hold, and made anew whenever that changes.
create table search_entry (
  key text primary key,
  position integer not null,
  kind text not null,
  names text[] not null,
  title text not null,
  summary text not null,
  text text not null,
  facts text not null,
  path text not null,
  facets text[] not null,
  words tsvector not null
);

create index search_entry_words on search_entry using gin (words);
