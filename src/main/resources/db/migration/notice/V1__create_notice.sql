create table notice (
  id uuid primary key,
  person_id uuid not null references person,
  once_key text,
  urgency text not null check (urgency in ('NOW', 'DIGEST')),
  title text not null,
  text text not null,
  path text not null,
  told_at timestamptz not null,
  read_at timestamptz,
  mailed_at timestamptz,
  unique (person_id, once_key)
);

create index notice_person on notice (person_id, told_at desc, id);
create index notice_unread on notice (person_id) where read_at is null;
create index notice_told on notice (told_at);
