alter table agreed_level add column dissent text;
alter table agreed_level add column agreed_at timestamptz;
update agreed_level set agreed_at = (select agreed_at from assessment where id = assessment_id);
alter table agreed_level alter column agreed_at set not null;
alter table agreed_level add column version integer not null default 0;
alter table agreed_level alter column version drop default;
-- A criterion without a row is undecided.
delete from agreed_level where kind = 'UNANSWERED';
alter table agreed_level drop constraint agreed_level_kind_check;
alter table agreed_level add constraint agreed_level_kind_check check (kind in ('LEVEL', 'NOT_KNOWN', 'NOT_APPLICABLE'));

update assessment set agreed_by = coalesce(
  (select agreed_by from agreed_level where assessment_id = assessment.id limit 1), opened_by)
  where agreed_at is not null;
alter table assessment add constraint assessment_agreed_by_check check ((agreed_by is null) = (agreed_at is null));
