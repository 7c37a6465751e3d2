package org.hiap.navigator.workshop;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hiap.navigator.elicitation.GivenCounts;
import org.hiap.navigator.elicitation.Participation;
import org.hiap.navigator.prioritisation.Stage;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks how several rooms are, with as many queries as for one. */
@Component
@Transactional(readOnly = true)
public class RoomStates {

	private static final Participation NOBODY = new Participation(0, 0, 0, 0, 0);

	private final JdbcClient jdbc;

	private final GivenCounts counts;

	RoomStates(JdbcClient jdbc, GivenCounts counts) {
		this.jdbc = jdbc;
		this.counts = counts;
	}

	/** The states of those exercises that have a room. */
	public Map<UUID, RoomState> of(Collection<UUID> exerciseIds) {
		Map<UUID, Participation> participation = this.counts.participation(exerciseIds);
		Map<UUID, List<RoomState.Team>> teams = teams(exerciseIds);
		Map<UUID, RoomState> states = new HashMap<>();
		this.jdbc.sql("""
				select w.exercise_id, w.step, w.locked, e.stage, e.sifting, e.revealed_round
				from workshop w join exercise e on e.id = w.exercise_id where w.exercise_id in (:ids)""")
			.param("ids", exerciseIds)
			.query((row) -> {
				UUID id = row.getObject("exercise_id", UUID.class);
				Step step = Step.now(Stage.valueOf(row.getString("stage")), row.getBoolean("sifting"),
						row.getInt("revealed_round"), Step.valueOf(row.getString("step")));
				states.put(id, new RoomState(step, row.getBoolean("locked"), participation.getOrDefault(id, NOBODY),
						teams.getOrDefault(id, List.of())));
			});
		return states;
	}

	private Map<UUID, List<RoomState.Team>> teams(Collection<UUID> exerciseIds) {
		Map<UUID, List<RoomState.Team>> teams = new HashMap<>();
		this.jdbc.sql("""
				select exercise_id, team, count(*) from participant
				where exercise_id in (:ids) and team is not null group by exercise_id, team order by team""")
			.param("ids", exerciseIds)
			.query((row) -> {
				teams.computeIfAbsent(row.getObject(1, UUID.class), (id) -> new ArrayList<>())
					.add(new RoomState.Team(row.getString(2), row.getInt(3)));
			});
		return teams;
	}

}
