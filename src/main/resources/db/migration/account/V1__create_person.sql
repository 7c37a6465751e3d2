create table person (
  id uuid primary key,
  email text not null unique check (email = lower(email)),
  name text not null,
  role text not null check (role in ('OFFICER', 'LEAD', 'REVIEWER', 'ADMINISTRATOR')),
  authority_code text check ((authority_code is not null) = (role in ('OFFICER', 'LEAD'))),
  password_hash text,
  disabled_at timestamptz,
  created_at timestamptz not null,
  version integer not null
);

create index person_authority on person (authority_code);
