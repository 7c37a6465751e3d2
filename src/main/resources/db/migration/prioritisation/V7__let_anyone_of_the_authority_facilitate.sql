-- Who opened an exercise facilitates it until a colleague takes over; what people gave is private until the reveal.
alter table exercise rename column scorer_id to facilitator_id;
alter index exercise_scorer rename to exercise_facilitator;

alter table exercise add stage text not null default 'OPEN'
  check (stage in ('OPEN', 'REVEALED', 'RESCORING', 'CLOSED'));
alter table exercise alter stage drop default;

alter table exercise add revealed_round integer not null default 0 check (revealed_round between 0 and 2);
alter table exercise alter revealed_round drop default;

alter table exercise add averaging text not null default 'PEOPLE' check (averaging in ('PEOPLE', 'TEAMS'));
alter table exercise alter averaging drop default;

alter table exercise drop constraint exercise_weighting_check;
alter table exercise add check (weighting in ('SWING', 'POINTS', 'RANKING', 'EQUAL'));
