-- Scores move to what each participant gives; see the migrations of elicitation.
alter table score rename to score_of_one;
alter table scorecard rename to scorecard_of_one;
alter index score_criterion rename to score_of_one_criterion;
