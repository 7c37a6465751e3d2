create table sign_in_failure (
  id bigint generated always as identity primary key,
  email text not null,
  address text not null,
  at timestamptz not null default now()
);

create index sign_in_failure_address on sign_in_failure (address, at);
