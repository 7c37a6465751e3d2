create table activity (
  slug text primary key,
  lever_code text not null references lever,
  position integer not null,
  wording text not null,
  origin text not null check (origin in ('LISTED', 'PROSE'))
);

create index activity_lever on activity (lever_code);
