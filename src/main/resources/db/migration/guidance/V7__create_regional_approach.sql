create table regional_approach (
  code text primary key,
  position integer not null,
  slug text not null unique deferrable initially deferred,
  name text not null,
  printed_authority text not null,
  authority_code text not null references combined_authority,
  challenge text not null,
  note text,
  source_document text not null references source_document deferrable initially deferred,
  source_place text not null
);

create table regional_approach_action (
  approach_code text not null references regional_approach,
  position integer not null,
  wording text not null,
  primary key (approach_code, position)
);

create table regional_approach_lesson (
  approach_code text not null references regional_approach,
  position integer not null,
  wording text not null,
  primary key (approach_code, position)
);

create table regional_approach_case_study (
  approach_code text not null references regional_approach,
  position integer not null,
  case_study_code text not null references case_study deferrable initially deferred,
  primary key (approach_code, position)
);
