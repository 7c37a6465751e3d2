-- Append-only: what stood there after each change, null when the entry was withdrawn.
create table library_change (
  id bigint generated always as identity primary key,
  kind text not null,
  code text not null,
  text text,
  action text not null,
  reason text not null,
  person uuid,
  happened_at timestamptz not null default now()
);

create index library_change_entry on library_change (kind, code, id);

revoke update, delete, truncate on library_change from ${app-role};
