-- What is asked about is named as the region that asks had it in its submission; slugs outlive framework versions.
create table introduction (
  id uuid primary key,
  asking_code text not null references combined_authority,
  strong_code text not null references combined_authority,
  criterion_slug text not null,
  criterion text not null,
  pillar text not null,
  message text not null check (char_length(message) between 1 and 1000),
  asked_by uuid not null references person,
  asked_at timestamptz not null default now(),
  check (asking_code <> strong_code)
);

create index introduction_asking on introduction (asking_code, asked_at);
create index introduction_strong on introduction (strong_code, asked_at);
create index introduction_asked on introduction (asked_at);
create index introduction_asker on introduction (asked_by);

-- One answer to each, whoever of the programme is first.
create table introduction_answer (
  introduction_id uuid primary key references introduction,
  answer text not null check (answer in ('INTRODUCED', 'DECLINED')),
  text text not null check (char_length(text) between 1 and 3000),
  answered_by uuid not null references person,
  answered_at timestamptz not null default now()
);

create index introduction_answerer on introduction_answer (answered_by);

-- Without an authority the programme wrote it.
create table introduction_outcome (
  id bigint generated always as identity primary key,
  introduction_id uuid not null references introduction_answer,
  kind text not null check (kind in ('TALKED', 'WORKING_TOGETHER', 'NOTHING')),
  text text not null check (char_length(text) between 1 and 2000),
  authority_code text references combined_authority,
  written_by uuid not null references person,
  written_at timestamptz not null default now()
);

create index introduction_outcome_introduction on introduction_outcome (introduction_id);
create index introduction_outcome_authority on introduction_outcome (authority_code);
create index introduction_outcome_writer on introduction_outcome (written_by);
