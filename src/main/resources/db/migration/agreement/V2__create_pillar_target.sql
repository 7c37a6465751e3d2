create table pillar_target (
  assessment_id uuid not null references assessment,
  pillar_slug text not null,
  target integer not null check (target between 1 and 5),
  importance text not null check (importance in ('STANDARD', 'IMPORTANT', 'MISSION_CRITICAL')),
  reason text check (importance = 'STANDARD' or reason is not null),
  version integer not null,
  primary key (assessment_id, pillar_slug)
);
