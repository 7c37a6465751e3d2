-- Exercises used to have one scorer, whose weights were the exercise's.
insert into participant (id, exercise_id, person_id, name)
select gen_random_uuid(), e.id, e.facilitator_id, left(p.name, 60) from exercise e join person p on p.id = e.facilitator_id
where exists (select from exercise_option o join scorecard_of_one c on c.option_id = o.id where o.exercise_id = e.id)
  or e.weighting = 'POINTS';

insert into score (participant_id, option_id, criterion_id, round, points, no_view)
select t.id, o.id, s.criterion_id, 1, s.points, s.no_view
from score_of_one s
join scorecard_of_one c on c.id = s.scorecard_id
join exercise_option o on o.id = c.option_id
join participant t on t.exercise_id = o.exercise_id;

insert into weight (participant_id, method, criterion_id, points)
select t.id, 'POINTS', c.id, c.weight_points
from exercise_criterion c join participant t on t.exercise_id = c.exercise_id
where c.weight_points is not null;

drop table score_of_one;
drop table scorecard_of_one;
alter table exercise_criterion drop column weight_points;
