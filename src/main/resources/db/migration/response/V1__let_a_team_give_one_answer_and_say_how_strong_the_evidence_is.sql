alter table response alter column person_id drop not null;
alter table response add column team_id uuid references team;
alter table response add constraint response_of_a_person_or_a_team check ((person_id is null) <> (team_id is null));
alter table response add constraint response_team unique (assessment_id, team_id);
alter table answer add column strength text check (strength in ('STATED', 'LINKED', 'CHECKED'));
alter table answer add column kept boolean not null default false check (not kept or kind = 'LEVEL');
alter table answer alter column kept drop default;
-- What was typed before there were strengths was stated.
update answer set strength = case when evidence_link is not null then 'LINKED' else 'STATED' end
  where evidence is not null or evidence_link is not null;
