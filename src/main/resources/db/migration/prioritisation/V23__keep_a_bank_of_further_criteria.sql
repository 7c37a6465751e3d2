alter table criterion_template add bank boolean not null default false;
alter table criterion_template alter bank drop default;
