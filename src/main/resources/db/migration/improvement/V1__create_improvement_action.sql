-- The criterion is named by its slug, which outlives a version of the framework.
create table improvement_action (
  id uuid primary key,
  authority_code text not null references combined_authority,
  assessment_id uuid not null references assessment,
  criterion_slug text not null,
  what text not null,
  owner_person uuid references person,
  owner_team uuid references team,
  due_on date,
  plan_version integer not null,
  status text not null check (status in ('NOT_STARTED', 'UNDER_WAY', 'DONE', 'STOPPED')),
  status_since timestamptz not null,
  evidence text,
  evidence_link text,
  progress_version integer not null,
  added_by uuid not null references person,
  added_at timestamptz not null,
  check ((owner_person is null) <> (owner_team is null))
);

create index improvement_action_authority on improvement_action (authority_code);
create index improvement_action_due on improvement_action (due_on) where status in ('NOT_STARTED', 'UNDER_WAY');
