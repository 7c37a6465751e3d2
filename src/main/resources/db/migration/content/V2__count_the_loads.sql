alter table content_version add column revision bigint not null default 1;
