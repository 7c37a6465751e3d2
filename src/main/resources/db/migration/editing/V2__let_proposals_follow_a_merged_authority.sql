create trigger library_proposal_follows_a_merged_authority before insert on library_proposal
  for each row execute function follow_a_merged_authority();
