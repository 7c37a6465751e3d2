alter table content_version add column problem text not null default '';
