alter table stated_power add column responsibility_codes text[] not null default '{}';
