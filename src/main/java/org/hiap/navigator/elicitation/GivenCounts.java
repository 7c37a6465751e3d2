package org.hiap.navigator.elicitation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

	/**
	 * How many cells each exercise asks for, and how many each participant answered. Only
	 * what is asked can be answered and stays asked once it is, so that counting the rows
	 * is enough: asked every second, it must be quick.
	 */
	private static final String ANSWERED = """
			with asking as (
			  select id, weighting, case when stage = 'RESCORING' or revealed_round = 2 then 2 else 1 end round
			  from exercise where id in (:ids)
			), asked as materialized (
			  select id exercise_id, case round when 1 then
			    (select count(*) from exercise_option o where o.exercise_id = asking.id and not o.set_aside)
			    * (select count(*) from exercise_criterion c where c.exercise_id = asking.id and not c.left_out)
			  else (select count(*) from rescored_cell r join exercise_option o on o.id = r.option_id
			    where o.exercise_id = asking.id) end cells
			  from asking
			), answered as materialized (
			  select p.id participant_id,
			    (select count(*) from score s where s.participant_id = p.id and s.round = asking.round) cells
			  from participant p join asking on asking.id = p.exercise_id
			)
			""";

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
		this.jdbc.sql(ANSWERED.concat("""
				select p.exercise_id, count(*) joined,
				  count(*) filter (where exists (select from dot d where d.participant_id = p.id)) dotted,
				  count(*) filter (where exists (select from weight w
				    where w.participant_id = p.id and w.method = a.weighting)) weighted,
				  count(*) filter (where g.cells > 0) scoring,
				  count(*) filter (where g.cells > 0 and g.cells >= q.cells) finished
				from participant p join asking a on a.id = p.exercise_id
				join asked q on q.exercise_id = p.exercise_id
				join answered g on g.participant_id = p.id
				group by p.exercise_id""")).param("ids", exerciseIds).query((row) -> {
			participations.put(row.getObject("exercise_id", UUID.class), new Participation(row.getInt("joined"),
					row.getInt("dotted"), row.getInt("weighted"), row.getInt("scoring"), row.getInt("finished")));
		});
		return participations;
	}

	/** Which people with an account have answered everything that is asked now. */
	public Set<UUID> finished(UUID exerciseId) {
		return this.jdbc.sql(ANSWERED.concat("""
				select p.person_id from participant p join asked q on q.exercise_id = p.exercise_id
				join answered g on g.participant_id = p.id
				where p.person_id is not null and g.cells > 0 and g.cells >= q.cells"""))
			.param("ids", List.of(exerciseId))
			.query(UUID.class)
			.set();
	}

}
