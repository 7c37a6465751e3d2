create table team (
  id uuid primary key,
  authority_code text not null references combined_authority,
  name text not null,
  unique (authority_code, name)
);
