-- The versions that were not taken back, with where each stands.
create view standing_submission as
  select s.assessment_id, s.version, s.submitted_at, coalesce(t.became, 'SUBMITTED') as standing
  from submission s
  left join lateral (
    select t.became from submission_step t
    where t.assessment_id = s.assessment_id and t.version = s.version order by t.id desc limit 1) t on true
  where t.became is distinct from 'WITHDRAWN';

-- The newest step of a version is the last of its index.
create index submission_step_last on submission_step (assessment_id, version, id);
drop index submission_step_submission;
