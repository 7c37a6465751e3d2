create table campaign (
  id uuid primary key,
  name text not null,
  purpose text,
  framework_version integer not null references framework_version,
  deadline date not null,
  opened_by uuid not null references person,
  opened_at timestamptz not null default now()
);

create table campaign_round (
  assessment_id uuid primary key references assessment,
  campaign_id uuid not null references campaign,
  authority_code text not null references combined_authority,
  added_by uuid not null references person,
  added_at timestamptz not null default now(),
  unique (campaign_id, authority_code)
);

create index campaign_round_authority on campaign_round (authority_code);

create table campaign_extension (
  id bigint generated always as identity primary key,
  assessment_id uuid not null references campaign_round,
  deadline date not null,
  reason text not null,
  person_id uuid not null references person,
  happened_at timestamptz not null default now()
);

create index campaign_extension_round on campaign_extension (assessment_id);

create table campaign_withdrawal (
  assessment_id uuid primary key references campaign_round,
  reason text not null,
  person_id uuid not null references person,
  happened_at timestamptz not null default now()
);

-- Nobody sent what the application sends of its own accord.
create table campaign_reminder (
  id bigint generated always as identity primary key,
  assessment_id uuid not null references campaign_round,
  text text not null,
  sent_by uuid references person,
  sent_at timestamptz not null default now()
);

create index campaign_reminder_round on campaign_reminder (assessment_id);

create table campaign_closing (
  campaign_id uuid primary key references campaign,
  report jsonb not null,
  closed_by uuid not null references person,
  closed_at timestamptz not null default now()
);
