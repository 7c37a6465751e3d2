create trigger improvement_action_follows_a_merged_authority before insert on improvement_action
  for each row execute function follow_a_merged_authority();
