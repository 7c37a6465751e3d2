create table assessment (
  id uuid primary key,
  authority_code text not null references combined_authority,
  framework_version integer not null references framework_version,
  name text not null,
  state text not null check (state in ('OPEN', 'AGREED')),
  respondent_id uuid not null references person,
  opened_at timestamptz not null,
  agreed_at timestamptz check ((agreed_at is not null) = (state = 'AGREED')),
  version integer not null
);

create index assessment_authority on assessment (authority_code, opened_at desc);
