create table case_study (
  code text primary key,
  position integer not null,
  slug text not null unique deferrable initially deferred,
  title text not null,
  printed_authority text not null,
  years text,
  function_code text references devolved_function,
  lever_code text references lever,
  pillar_code text references pillar_guidance,
  gist text not null,
  story text not null,
  note text,
  source_document text not null references source_document,
  source_place text not null
);

create index case_study_lever on case_study (lever_code);
create index case_study_pillar on case_study (pillar_code);

create table case_study_authority (
  case_study_code text not null references case_study,
  position integer not null,
  authority_code text not null references combined_authority,
  primary key (case_study_code, position),
  unique (case_study_code, authority_code) deferrable initially deferred
);

create index case_study_authority_authority on case_study_authority (authority_code);

create table case_study_figure (
  case_study_code text not null references case_study,
  position integer not null,
  value text not null,
  counts text not null,
  primary key (case_study_code, position)
);

create table further_reading (
  case_study_code text not null references case_study,
  position integer not null,
  title text not null,
  primary key (case_study_code, position)
);
