-- At most one draft an entry, which administrators share.
create table library_draft (
  kind text not null,
  code text not null,
  text text not null,
  based_on_version integer not null,
  version integer not null,
  person uuid not null,
  changed_at timestamptz not null default now(),
  primary key (kind, code)
);
