create table round_change (
  id uuid primary key,
  assessment_id uuid not null references assessment,
  kind text not null check (kind in ('EXTENDED', 'CLOSED', 'REOPENED')),
  reason text,
  deadline date check ((deadline is not null) = (kind = 'EXTENDED')),
  person_id uuid not null references person,
  happened_at timestamptz not null
);

create index round_change_assessment on round_change (assessment_id);
