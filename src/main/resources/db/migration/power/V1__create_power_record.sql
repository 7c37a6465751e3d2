-- A lever can be withdrawn from the library; what was recorded of it stays.
create table power_record (
  authority_code text not null references combined_authority,
  lever_code text not null,
  version integer not null check (version > 0),
  held text not null check (held in ('HELD', 'SHARED', 'NOT_HELD', 'NOT_RECORDED')),
  use text not null check (use in ('USED', 'PARTLY', 'NOT_USED', 'NOT_RECORDED')),
  source text,
  as_of date,
  note text,
  recorded_by uuid not null references person,
  recorded_at timestamptz not null,
  primary key (authority_code, lever_code, version),
  check (held = 'NOT_RECORDED' or (source is not null and as_of is not null))
);

create index power_record_lever on power_record (lever_code);

-- What was recorded stays: a change is a new row.
revoke update, delete, truncate on power_record from ${app-role};
