-- A file kept while its sender looks at what it would change; at most one a person.
create table framework_upload (
  id uuid primary key,
  person uuid not null unique,
  text text not null,
  uploaded_at timestamptz not null default now()
);
