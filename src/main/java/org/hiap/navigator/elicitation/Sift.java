package org.hiap.navigator.elicitation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.audit.AuditTrail;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExerciseManagement;
import org.hiap.navigator.prioritisation.ExerciseState;
import org.hiap.navigator.prioritisation.Facilitation;
import org.hiap.navigator.prioritisation.Option;
import org.hiap.navigator.prioritisation.StaleEditException;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Thins out a long list before it is scored: each person spreads a third as many dots as
 * there are options, and those with most go on. Sums are seen only after it has ended.
 */
@Service
@Transactional
public class Sift {

	private static final int OPTIONS_PER_DOT = 3;

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	private final ExerciseManagement exercises;

	private final Facilitation facilitation;

	private final Participants participants;

	private final AuditTrail audit;

	Sift(JdbcClient jdbc, JdbcTemplate batches, ExerciseManagement exercises, Facilitation facilitation,
			Participants participants, AuditTrail audit) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.exercises = exercises;
		this.facilitation = facilitation;
		this.participants = participants;
		this.audit = audit;
	}

	/** How many dots each person has: a third of the options, rounded up. */
	public static int dotsEach(Exercise exercise) {
		return Math.ceilDiv(exercise.allOptions().size(), OPTIONS_PER_DOT);
	}

	/** The own dots by the id of the option. */
	@Transactional(readOnly = true)
	public Map<UUID, Integer> of(Seat seat) {
		return this.participants.of(seat).map((participant) -> stored(participant.id())).orElse(Map.of());
	}

	/**
	 * Spreads dots, at most {@link #dotsEach} in all; none on an option is not named.
	 * @param was what the form showed
	 */
	public Saved spread(Seat seat, Map<UUID, Integer> was, Map<UUID, Integer> now) {
		ExerciseState state = this.exercises.held(seat.exerciseId());
		if (!state.sifting()) {
			return Saved.OVER;
		}
		if (!options(seat.exerciseId()).containsAll(now.keySet())) {
			return Saved.GONE;
		}
		Participant participant = this.participants.locked(seat);
		Map<UUID, Integer> stored = stored(participant.id());
		if (stored.equals(now)) {
			return Saved.YES;
		}
		if (!stored.equals(was)) {
			return Saved.STALE;
		}
		this.jdbc.sql("delete from dot where participant_id = ?").param(participant.id()).update();
		this.batches.batchUpdate("insert into dot (participant_id, option_id, dots) values (?, ?, ?)",
				List.copyOf(now.entrySet()), Math.max(1, now.size()), (statement, dots) -> {
					statement.setObject(1, participant.id());
					statement.setObject(2, dots.getKey());
					statement.setInt(3, dots.getValue());
				});
		this.audit.record(participant.personId(), "spread dots as participant " + participant.id(),
				"exercise " + seat.exerciseId());
		return Saved.YES;
	}

	/**
	 * Ends the sift: the options with most dots go on, as many as were asked for, and
	 * those that share the last place with them.
	 * @return how many go on; 0 when nobody has spread a dot, and nothing has ended
	 * @throws StaleEditException when nothing is being sifted
	 */
	public int end(Viewer viewer, UUID exerciseId) {
		Exercise exercise = this.exercises.get(viewer, exerciseId);
		StaleEditException.unless(exercise.isSifting());
		Map<UUID, Integer> sums = sums(exerciseId);
		if (sums.isEmpty()) {
			return 0;
		}
		int keeps = exercise.siftKeeps().orElseThrow();
		List<Integer> highestFirst = exercise.allOptions()
			.stream()
			.map((option) -> sums.getOrDefault(option.id(), 0))
			.sorted(Comparator.reverseOrder())
			.toList();
		int fewest = highestFirst.get(Math.min(keeps, highestFirst.size()) - 1);
		Set<UUID> kept = exercise.allOptions()
			.stream()
			.map(Option::id)
			.filter((id) -> sums.getOrDefault(id, 0) >= fewest)
			.collect(Collectors.toSet());
		this.facilitation.endSift(viewer, exerciseId, kept);
		return kept.size();
	}

	/** The sums by option; empty while dots are still being spread. */
	@Transactional(readOnly = true)
	public Map<UUID, Integer> sums(Exercise exercise) {
		return exercise.isSifting() ? Map.of() : sums(exercise.id());
	}

	private Map<UUID, Integer> sums(UUID exerciseId) {
		Map<UUID, Integer> sums = new HashMap<>();
		this.jdbc.sql("""
				select d.option_id, sum(d.dots) from dot d join exercise_option o on o.id = d.option_id
				where o.exercise_id = ? group by d.option_id""").param(exerciseId).query((row) -> {
			sums.put(row.getObject(1, UUID.class), row.getInt(2));
		});
		return sums;
	}

	private Set<UUID> options(UUID exerciseId) {
		return this.jdbc.sql("select id from exercise_option where exercise_id = ?")
			.param(exerciseId)
			.query(UUID.class)
			.set();
	}

	private Map<UUID, Integer> stored(UUID participantId) {
		Map<UUID, Integer> dots = new HashMap<>();
		this.jdbc.sql("select option_id, dots from dot where participant_id = ?").param(participantId).query((row) -> {
			dots.put(row.getObject(1, UUID.class), row.getInt(2));
		});
		return dots;
	}

}
