alter table exercise_criterion drop constraint exercise_criterion_exercise_id_position_key;
alter table exercise_criterion add constraint exercise_criterion_place unique (exercise_id, position)
  deferrable initially deferred;
