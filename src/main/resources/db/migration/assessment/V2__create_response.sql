create table response (
  id uuid primary key,
  assessment_id uuid not null references assessment,
  person_id uuid not null references person,
  finished_at timestamptz,
  unique (assessment_id, person_id)
);

create table pillar_response (
  id uuid primary key,
  response_id uuid not null references response,
  pillar_slug text not null,
  visited boolean not null,
  version integer not null,
  unique (response_id, pillar_slug)
);

create table answer (
  pillar_response_id uuid not null references pillar_response,
  criterion_id integer not null references criterion,
  kind text not null check (kind in ('UNANSWERED', 'LEVEL', 'NOT_KNOWN', 'NOT_APPLICABLE')),
  level integer check (level between 1 and 5),
  reason text,
  confidence text check (confidence in ('LOW', 'MEDIUM', 'HIGH')),
  evidence text,
  evidence_link text,
  primary key (pillar_response_id, criterion_id),
  check ((level is not null) = (kind = 'LEVEL')),
  check (kind <> 'NOT_APPLICABLE' or reason is not null)
);
