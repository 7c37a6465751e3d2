create table submission_reference (
  assessment_id uuid primary key references assessment,
  authority_code text not null references combined_authority,
  year integer not null,
  number integer not null check (number > 0),
  unique (authority_code, year, number)
);

create table submission (
  assessment_id uuid not null references submission_reference,
  version integer not null check (version > 0),
  frozen jsonb not null,
  submitted_by uuid not null references person,
  submitted_at timestamptz not null default now(),
  primary key (assessment_id, version)
);

create table submission_step (
  id bigint generated always as identity primary key,
  assessment_id uuid not null,
  version integer not null,
  became text not null check (became in ('WITHDRAWN', 'IN_REVIEW', 'ACCEPTED', 'SENT_BACK', 'REOPENED')),
  reason text check ((reason is not null) = (became in ('SENT_BACK', 'REOPENED'))),
  person_id uuid not null references person,
  happened_at timestamptz not null default now(),
  foreign key (assessment_id, version) references submission
);

create index submission_step_submission on submission_step (assessment_id, version);

create table sharing_choice (
  assessment_id uuid not null references submission_reference,
  number integer not null check (number > 0),
  consent text not null check (consent in ('NOT_SHARED', 'COUNTED', 'NAMED')),
  chosen_by uuid not null references person,
  chosen_at timestamptz not null default now(),
  primary key (assessment_id, number)
);
