create table agreed_level (
  assessment_id uuid not null references assessment,
  criterion_id integer not null references criterion,
  kind text not null check (kind in ('UNANSWERED', 'LEVEL', 'NOT_KNOWN', 'NOT_APPLICABLE')),
  level integer check (level between 1 and 5),
  reason text,
  agreed_by uuid not null references person,
  primary key (assessment_id, criterion_id),
  check ((level is not null) = (kind = 'LEVEL'))
);
