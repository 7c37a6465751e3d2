create table one_time_link (
  token_hash text primary key,
  person_id uuid not null references person,
  made_by uuid references person,
  expires_at timestamptz not null,
  used_at timestamptz
);

create index one_time_link_person on one_time_link (person_id);
