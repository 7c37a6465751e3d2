-- The authority that held the round, when it was merged into another since.
alter table assessment add column former_authority_code text references combined_authority;

create trigger assessment_follows_a_merged_authority before insert on assessment
  for each row execute function follow_a_merged_authority();
