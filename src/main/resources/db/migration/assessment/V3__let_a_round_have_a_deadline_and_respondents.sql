alter table assessment rename column respondent_id to opened_by;
alter table assessment drop constraint assessment_state_check;
alter table assessment drop constraint assessment_check;
alter table assessment add column purpose text;
alter table assessment add column deadline date;
alter table assessment add column answering text not null default 'INDIVIDUAL' check (answering in ('INDIVIDUAL', 'TEAM'));
alter table assessment alter column answering drop default;
alter table assessment add column named boolean not null default false;
alter table assessment alter column named drop default;
alter table assessment add column agreed_by uuid references person;
alter table assessment add constraint assessment_state_check
  check (state in ('OPEN', 'CLOSED', 'AGREED', 'SUBMITTED', 'IN_REVIEW', 'ACCEPTED', 'SENT_BACK'));
alter table assessment add constraint assessment_agreed_check
  check ((agreed_at is null) = (state in ('OPEN', 'CLOSED')));

create index assessment_agreed on assessment (authority_code, agreed_at desc);

create table respondent (
  assessment_id uuid not null references assessment,
  person_id uuid not null references person,
  team_id uuid references team,
  invited_at timestamptz not null,
  reminded_at timestamptz,
  removed_at timestamptz,
  primary key (assessment_id, person_id)
);

create index respondent_person on respondent (person_id);

insert into respondent (assessment_id, person_id, invited_at) select id, opened_by, opened_at from assessment;
