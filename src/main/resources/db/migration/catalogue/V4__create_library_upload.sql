-- A file somebody uploaded and has not imported yet; at most one a person.
create table library_upload (
  id uuid primary key,
  text text not null,
  person uuid not null,
  uploaded_at timestamptz not null default now()
);
