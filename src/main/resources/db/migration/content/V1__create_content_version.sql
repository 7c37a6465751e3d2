create table content_version (
  name text primary key,
  fingerprint text not null,
  loaded_at timestamptz not null default now()
);
