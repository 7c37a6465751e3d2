-- One row, with bounds.
create table programme_settings (
  the_only boolean primary key default true check (the_only),
  team_name text not null check (char_length(team_name) <= 100),
  contact text not null check (char_length(contact) <= 254),
  draft_days integer not null check (draft_days between 7 and 365),
  guest_months integer not null check (guest_months between 1 and 60),
  version integer not null
);

insert into programme_settings (team_name, contact, draft_days, guest_months, version) values ('', '', 30, 12, 0);

revoke insert, delete, truncate on programme_settings from ${app-role};
