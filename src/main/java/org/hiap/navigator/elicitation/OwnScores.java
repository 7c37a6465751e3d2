package org.hiap.navigator.elicitation;

import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.hiap.navigator.audit.AuditTrail;
import org.hiap.navigator.prioritisation.ExerciseManagement;
import org.hiap.navigator.prioritisation.ExerciseState;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A participant's door to the own scores; nobody else's can be asked for here. */
@Service
@Transactional
public class OwnScores {

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	private final ExerciseManagement exercises;

	private final Participants participants;

	private final AuditTrail audit;

	OwnScores(JdbcClient jdbc, JdbcTemplate batches, ExerciseManagement exercises, Participants participants,
			AuditTrail audit) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.exercises = exercises;
		this.participants = participants;
		this.audit = audit;
	}

	/**
	 * One cell as a form shows and posts it.
	 *
	 * @param was what the form showed, null for unanswered
	 * @param now what was chosen
	 */
	public record Change(ScoredCell cell, @Nullable Score was, @Nullable Score now) {
	}

	/** The own scores of a round, 1 or 2; what is not answered is not there. */
	@Transactional(readOnly = true)
	public Map<ScoredCell, Score> of(Seat seat, int round) {
		return this.participants.of(seat).map((participant) -> stored(participant.id(), round)).orElse(Map.of());
	}

	/** The cells the second round asks for; every other one stays as it is. */
	@Transactional(readOnly = true)
	public Set<ScoredCell> rescored(UUID exerciseId) {
		return this.jdbc.sql("""
				select r.option_id, r.criterion_id from rescored_cell r
				join exercise_option o on o.id = r.option_id where o.exercise_id = ?""")
			.param(exerciseId)
			.query((row, number) -> new ScoredCell(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
			.set();
	}

	/**
	 * Saves what was changed on a form. A cell that was changed elsewhere meanwhile, to
	 * something else than what is posted, makes all of it stale.
	 */
	public Saved save(Seat seat, List<Change> changes) {
		ExerciseState state = this.exercises.held(seat.exerciseId());
		if (!state.stage().isGiving() || state.sifting()) {
			return Saved.OVER;
		}
		if (!areAsked(state, changes)) {
			return Saved.GONE;
		}
		Participant participant = this.participants.locked(seat);
		Map<ScoredCell, Score> stored = stored(participant.id(), state.round());
		Map<ScoredCell, @Nullable Score> wanted = new HashMap<>();
		for (Change change : changes) {
			Score there = stored.get(change.cell());
			if (Objects.equals(change.now(), change.was()) || Objects.equals(change.now(), there)) {
				continue;
			}
			if (!Objects.equals(change.was(), there)) {
				return Saved.STALE;
			}
			wanted.put(change.cell(), change.now());
		}
		if (!wanted.isEmpty()) {
			write(participant.id(), state.round(), wanted);
			this.audit.record(participant.personId(), "scored as participant " + participant.id(),
					"exercise " + seat.exerciseId());
		}
		return Saved.YES;
	}

	private boolean areAsked(ExerciseState state, List<Change> changes) {
		Set<UUID> options = this.jdbc.sql("select id from exercise_option where exercise_id = ? and not set_aside")
			.param(state.id())
			.query(UUID.class)
			.set();
		Set<UUID> criteria = this.jdbc.sql("select id from exercise_criterion where exercise_id = ? and not left_out")
			.param(state.id())
			.query(UUID.class)
			.set();
		Set<ScoredCell> again = (state.round() == 2) ? rescored(state.id()) : Set.of();
		return changes.stream()
			.map(Change::cell)
			.allMatch((cell) -> options.contains(cell.option()) && criteria.contains(cell.criterion())
					&& (state.round() == 1 || again.contains(cell)));
	}

	private Map<ScoredCell, Score> stored(UUID participantId, int round) {
		Map<ScoredCell, Score> scores = new HashMap<>();
		this.jdbc.sql("select option_id, criterion_id, points from score where participant_id = ? and round = ?")
			.params(participantId, round)
			.query((row) -> {
				Integer points = row.getObject(3, Integer.class);
				scores.put(new ScoredCell(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
						(points == null) ? Score.NO_VIEW : Score.of(points));
			});
		return scores;
	}

	private void write(UUID participantId, int round, Map<ScoredCell, @Nullable Score> wanted) {
		List<Map.Entry<ScoredCell, @Nullable Score>> cells = new ArrayList<>(wanted.entrySet());
		this.batches.batchUpdate("""
				delete from score where participant_id = ? and option_id = ? and criterion_id = ? and round = ?""",
				cells, cells.size(), (statement, cell) -> {
					statement.setObject(1, participantId);
					statement.setObject(2, cell.getKey().option());
					statement.setObject(3, cell.getKey().criterion());
					statement.setInt(4, round);
				});
		List<Map.Entry<ScoredCell, @Nullable Score>> given = cells.stream()
			.filter((cell) -> cell.getValue() != null)
			.toList();
		this.batches.batchUpdate("""
				insert into score (participant_id, option_id, criterion_id, round, points, no_view)
				values (?, ?, ?, ?, ?, ?)""", given, Math.max(1, given.size()), (statement, cell) -> {
			Score score = Objects.requireNonNull(cell.getValue());
			statement.setObject(1, participantId);
			statement.setObject(2, cell.getKey().option());
			statement.setObject(3, cell.getKey().criterion());
			statement.setInt(4, round);
			statement.setObject(5, score.points(), Types.INTEGER);
			statement.setBoolean(6, score.noView());
		});
	}

}
