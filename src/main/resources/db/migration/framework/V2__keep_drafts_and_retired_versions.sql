-- A version is written as a draft, of which there is one at most, published for new rounds, and retired from them.
alter table framework_version
  add state text not null default 'PUBLISHED' check (state in ('DRAFT', 'PUBLISHED', 'RETIRED')),
  add changed_by uuid,
  add changed_at timestamptz,
  add published_by uuid,
  add published_at timestamptz,
  add retired_by uuid,
  add retired_at timestamptz;

create unique index framework_version_one_draft on framework_version (state) where state = 'DRAFT';

-- What is moved changes places within one transaction.
alter table pillar
  drop constraint pillar_framework_version_position_key,
  add unique (framework_version, position) deferrable initially deferred;

alter table criterion
  drop constraint criterion_pillar_id_position_key,
  add unique (pillar_id, position) deferrable initially deferred;
