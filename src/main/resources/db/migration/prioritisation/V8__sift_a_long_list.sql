-- What is set aside stays on record and can be recalled.
alter table exercise add sifting boolean not null default false;
alter table exercise alter sifting drop default;
alter table exercise add sift_keeps integer check (sift_keeps >= 2);
alter table exercise_option add set_aside boolean not null default false;
alter table exercise_option alter set_aside drop default;
