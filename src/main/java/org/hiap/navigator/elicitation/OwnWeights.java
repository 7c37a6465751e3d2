package org.hiap.navigator.elicitation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.hiap.navigator.audit.AuditTrail;
import org.hiap.navigator.prioritisation.ExerciseManagement;
import org.hiap.navigator.prioritisation.ExerciseState;
import org.hiap.navigator.prioritisation.Stage;
import org.hiap.navigator.prioritisation.Weighting;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A participant's door to the own weights, in the unit of the exercise's method: points
 * of swing, shares of a hundred points, or places. They are fixed once totals are seen.
 */
@Service
@Transactional
public class OwnWeights {

	/** How many points are shared out, and how many the largest swing gets. */
	public static final int POINTS = 100;

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	private final ExerciseManagement exercises;

	private final Participants participants;

	private final AuditTrail audit;

	OwnWeights(JdbcClient jdbc, JdbcTemplate batches, ExerciseManagement exercises, Participants participants,
			AuditTrail audit) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.exercises = exercises;
		this.participants = participants;
		this.audit = audit;
	}

	/** By the id of the criterion; empty before they are given by this method. */
	@Transactional(readOnly = true)
	public Map<UUID, Integer> of(Seat seat, Weighting method) {
		return this.participants.of(seat).map((participant) -> stored(participant.id(), method)).orElse(Map.of());
	}

	/**
	 * Gives weights for every criterion in use.
	 * @param was what the form showed, empty when they had not been given
	 */
	public Saved save(Seat seat, Weighting method, Map<UUID, Integer> was, Map<UUID, Integer> now) {
		ExerciseState state = this.exercises.held(seat.exerciseId());
		if (state.stage() != Stage.OPEN || state.weighting() != method || method == Weighting.EQUAL) {
			return Saved.OVER;
		}
		if (!now.keySet().equals(criteria(seat.exerciseId()))) {
			return Saved.STALE;
		}
		Participant participant = this.participants.locked(seat);
		Map<UUID, Integer> stored = stored(participant.id(), method);
		if (stored.equals(now)) {
			return Saved.YES;
		}
		if (!stored.equals(was)) {
			return Saved.STALE;
		}
		write(participant.id(), method, now);
		this.audit.record(participant.personId(), "gave weights as participant " + participant.id(),
				"exercise " + seat.exerciseId());
		return Saved.YES;
	}

	private Set<UUID> criteria(UUID exerciseId) {
		return this.jdbc.sql("select id from exercise_criterion where exercise_id = ? and not left_out")
			.param(exerciseId)
			.query(UUID.class)
			.set();
	}

	private Map<UUID, Integer> stored(UUID participantId, Weighting method) {
		Map<UUID, Integer> weights = new HashMap<>();
		this.jdbc.sql("select criterion_id, points from weight where participant_id = ? and method = ?")
			.params(participantId, method.name())
			.query((row) -> {
				weights.put(row.getObject(1, UUID.class), row.getInt(2));
			});
		return weights;
	}

	private void write(UUID participantId, Weighting method, Map<UUID, Integer> now) {
		this.jdbc.sql("delete from weight where participant_id = ? and method = ?")
			.params(participantId, method.name())
			.update();
		this.batches.batchUpdate(
				"insert into weight (participant_id, method, criterion_id, points) values (?, ?, ?, ?)",
				List.copyOf(now.entrySet()), now.size(), (statement, weight) -> {
					statement.setObject(1, participantId);
					statement.setString(2, method.name());
					statement.setObject(3, weight.getKey());
					statement.setInt(4, weight.getValue());
				});
	}

}
