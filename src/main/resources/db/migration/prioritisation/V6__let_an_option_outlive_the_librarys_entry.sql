-- Entries can be withdrawn by people; what was scored keeps its title, description and code.
alter table exercise_option drop constraint exercise_option_opportunity_code_fkey;
alter table exercise_option drop constraint exercise_option_lever_code_fkey;
alter table exercise_option drop constraint exercise_option_activity_slug_fkey;
