package org.hiap.navigator.elicitation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
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
		return participation(List.of(exerciseId)).getOrDefault(exerciseId, new Participation(0, 0, 0, 0, 0));
	}

	/**
	 * The same of several exercises at once, for those who ask every second; one in which
	 * nobody takes part is left out.
	 */
	public Map<UUID, Participation> participation(Collection<UUID> exerciseIds) {
		Map<UUID, Participation> participations = new HashMap<>();
		this.jdbc.sql("""
				with asking as (
				  select id, weighting, case when stage = 'RESCORING' or revealed_round = 2 then 2 else 1 end round
				  from exercise where id in (:ids)
				), cell as materialized (
				  select a.id exercise_id, a.round, o.id option_id, c.id criterion_id from asking a
				  join exercise_option o on o.exercise_id = a.id and not o.set_aside
				  join exercise_criterion c on c.exercise_id = a.id and not c.left_out
				  where a.round = 1
				    or exists (select from rescored_cell r where r.option_id = o.id and r.criterion_id = c.id)
				), asked as (
				  select exercise_id, count(*) cells from cell group by exercise_id
				), answered as (
				  select s.participant_id, count(*) cells
				  from participant p join score s on s.participant_id = p.id
				  join cell on cell.option_id = s.option_id and cell.criterion_id = s.criterion_id
				    and cell.round = s.round
				  where p.exercise_id in (:ids) group by s.participant_id
				)
				select p.exercise_id, count(*) joined,
				  count(*) filter (where exists (select from dot d where d.participant_id = p.id)) dotted,
				  count(*) filter (where exists (select from weight w
				    where w.participant_id = p.id and w.method = a.weighting)) weighted,
				  count(g.cells) scoring, count(*) filter (where g.cells >= q.cells) finished
				from participant p join asking a on a.id = p.exercise_id
				left join asked q on q.exercise_id = p.exercise_id
				left join answered g on g.participant_id = p.id
				group by p.exercise_id""").param("ids", exerciseIds).query((row) -> {
			participations.put(row.getObject("exercise_id", UUID.class), new Participation(row.getInt("joined"),
					row.getInt("dotted"), row.getInt("weighted"), row.getInt("scoring"), row.getInt("finished")));
		});
		return participations;
	}

}
