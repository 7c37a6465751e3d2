-- Figures stand here only where they may be shown: what is suppressed is not stored.
create table campaign_comparison (
  campaign_id uuid primary key references campaign,
  frozen jsonb not null,
  published_at timestamptz not null default now()
);

create table campaign_comparison_member (
  assessment_id uuid primary key references assessment,
  campaign_id uuid not null references campaign_comparison,
  version integer not null,
  foreign key (assessment_id, version) references submission
);
