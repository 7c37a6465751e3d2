create table shared_challenge (
  code text primary key,
  position integer not null,
  slug text not null unique deferrable initially deferred,
  name text not null,
  note text,
  source_document text not null references source_document deferrable initially deferred,
  source_place text not null
);

create table shared_challenge_name (
  challenge_code text not null references shared_challenge,
  position integer not null,
  name text not null,
  primary key (challenge_code, position)
);

create table shared_challenge_example (
  challenge_code text not null references shared_challenge,
  position integer not null,
  printed_authority text not null,
  authority_code text references combined_authority,
  wording text not null,
  case_study_code text references case_study deferrable initially deferred,
  primary key (challenge_code, position)
);
