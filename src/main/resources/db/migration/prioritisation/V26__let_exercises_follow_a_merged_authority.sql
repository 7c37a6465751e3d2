create trigger exercise_follows_a_merged_authority before insert on exercise
  for each row execute function follow_a_merged_authority();
create trigger criteria_template_follows_a_merged_authority before insert on criteria_template
  for each row execute function follow_a_merged_authority();
