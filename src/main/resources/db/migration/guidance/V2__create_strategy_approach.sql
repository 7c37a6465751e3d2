create table strategy_approach (
  code text primary key,
  position integer not null,
  slug text not null unique deferrable initially deferred,
  name text not null,
  goal text not null,
  focus text not null,
  use_with text not null check (use_with in ('ASSESSMENT', 'PRIORITISATION')),
  case_study_code text not null references case_study deferrable initially deferred,
  note text,
  source_document text not null references source_document deferrable initially deferred,
  source_place text not null
);

create table strategy_activity (
  approach_code text not null references strategy_approach,
  position integer not null,
  slug text not null,
  wording text not null,
  further text,
  primary key (approach_code, position)
);
