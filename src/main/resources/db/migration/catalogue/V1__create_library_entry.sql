-- One row an entry of the library, as text: what the application ships, and what people published instead.
create table library_entry (
  kind text not null,
  code text not null,
  position integer not null,
  title text not null,
  slug text not null,
  shipped text,
  published text,
  based_on text,
  withdrawn boolean not null default false,
  version integer not null default 0,
  changed_at timestamptz,
  primary key (kind, code),
  check (shipped is not null or published is not null)
);

-- Every address an entry has ever had, so that a bookmark outlives a rename.
create table library_address (
  kind text not null,
  slug text not null,
  code text not null,
  primary key (kind, slug)
);
