create table programme (
  code text primary key,
  name text not null check (char_length(name) between 1 and 100)
);

create unique index programme_name on programme (lower(name));

-- An authority belongs to one programme or to none.
create table programme_member (
  authority_code text primary key references combined_authority,
  programme_code text not null references programme
);

create index programme_member_programme on programme_member (programme_code);
