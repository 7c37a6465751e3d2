create table form_key (
  key uuid primary key,
  outcome text not null default '/',
  used_at timestamptz not null default now()
);
