-- What a person did stays under the name that takes the place of theirs.
alter table person add column erased_at timestamptz
  check (erased_at is null or (password_hash is null and disabled_at is not null));

create index person_name on person (lower(name), id);
