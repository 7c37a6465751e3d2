package org.hiap.navigator.elicitation;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.hiap.navigator.prioritisation.Given;
import org.hiap.navigator.prioritisation.GivenSoFar;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts what was given; the only thing about it that is known before the reveal. */
@Component
@Transactional(readOnly = true)
public class GivenCounts implements GivenSoFar {

	private final JdbcClient jdbc;

	GivenCounts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Given in(UUID exerciseId) {
		Map<UUID, Integer> scores = new HashMap<>();
		this.jdbc.sql("""
				select s.option_id, count(*) from score s join exercise_option o on o.id = s.option_id
				where o.exercise_id = ? group by s.option_id""").param(exerciseId).query((row) -> {
			scores.put(row.getObject(1, UUID.class), row.getInt(2));
		});
		boolean weights = this.jdbc.sql("""
				select exists (select from weight w join participant p on p.id = w.participant_id
				where p.exercise_id = ?)""").param(exerciseId).query(Boolean.class).single();
		return new Given(weights, Map.copyOf(scores));
	}

	/** How many people have given how much of what is asked now. */
	public Participation participation(UUID exerciseId) {
		return this.jdbc.sql("""
				with cell as (
				  select o.id option_id, c.id criterion_id from exercise e
				  join exercise_option o on o.exercise_id = e.id and not o.set_aside
				  join exercise_criterion c on c.exercise_id = e.id and not c.left_out
				  where e.id = :id and (e.stage <> 'RESCORING'
				    or exists (select from rescored_cell r where r.option_id = o.id and r.criterion_id = c.id))
				), answered as (
				  select s.participant_id, count(*) cells from score s
				  join cell on cell.option_id = s.option_id and cell.criterion_id = s.criterion_id
				  where s.round = (select case when stage = 'RESCORING' or revealed_round = 2 then 2 else 1 end
				    from exercise where id = :id)
				  group by s.participant_id
				)
				select count(*) joined,
				  count(*) filter (where exists (select from dot d where d.participant_id = p.id)) dotted,
				  count(*) filter (where exists (select from weight w join exercise e on e.id = p.exercise_id
				    where w.participant_id = p.id and w.method = e.weighting)) weighted,
				  count(a.cells) scoring,
				  count(*) filter (where a.cells >= (select count(*) from cell)) finished
				from participant p left join answered a on a.participant_id = p.id
				where p.exercise_id = :id""").param("id", exerciseId).query(Participation.class).single();
	}

}
