create table framework_version (
  version integer primary key,
  title text not null,
  introduction text not null
);

create table pillar (
  id integer generated always as identity primary key,
  framework_version integer not null references framework_version,
  position integer not null,
  slug text not null,
  code text not null,
  name text not null,
  summary text not null,
  unique (framework_version, slug),
  unique (framework_version, position)
);

create table criterion (
  id integer generated always as identity primary key,
  pillar_id integer not null references pillar,
  position integer not null,
  slug text not null,
  name text not null,
  question text not null,
  evidence text not null,
  basis text not null,
  unique (pillar_id, slug),
  unique (pillar_id, position)
);

create table criterion_level (
  criterion_id integer not null references criterion,
  level integer not null check (level between 1 and 5),
  wording text not null,
  primary key (criterion_id, level)
);

create table criterion_draws_on (
  criterion_id integer not null references criterion,
  position integer not null,
  code text not null,
  primary key (criterion_id, position)
);
