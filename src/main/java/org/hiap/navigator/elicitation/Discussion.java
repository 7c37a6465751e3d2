package org.hiap.navigator.elicitation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.audit.AuditTrail;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExerciseManagement;
import org.hiap.navigator.prioritisation.ExerciseState;
import org.hiap.navigator.prioritisation.Facilitation;
import org.hiap.navigator.prioritisation.Stage;
import org.hiap.navigator.prioritisation.StaleEditException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What comes out of talking about revealed scores: notes, agreed scores, a second round
 * and weights changed with a reason. The facilitator writes it down; everyone of the
 * authority reads it.
 */
@Service
@Transactional
public class Discussion {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final ExerciseManagement exercises;

	private final Facilitation facilitation;

	private final AuditTrail audit;

	Discussion(JdbcClient jdbc, JsonMapper json, ExerciseManagement exercises, Facilitation facilitation,
			AuditTrail audit) {
		this.jdbc = jdbc;
		this.json = json;
		this.exercises = exercises;
		this.facilitation = facilitation;
		this.audit = audit;
	}

	/** The agreed scores of an exercise. */
	@Transactional(readOnly = true)
	public List<AgreedScore> agreedScores(UUID exerciseId) {
		return this.jdbc.sql("""
				select a.* from agreed_score a join exercise_option o on o.id = a.option_id where o.exercise_id = ?
				order by a.recorded_at""").param(exerciseId).query(Discussion::agreedScore).list();
	}

	/**
	 * Records the score the group settled on for a cell.
	 * @param version of the agreed score as last seen; 0 when there was none
	 * @param points 0 to 4
	 * @throws StaleEditException when it was changed since, or the exercise is not at
	 * this stage
	 */
	public void agree(Viewer viewer, UUID exerciseId, ScoredCell cell, int version, int points, String reason) {
		known(discussed(viewer, exerciseId), cell);
		int changed = this.jdbc.sql("""
				insert into agreed_score (option_id, criterion_id, points, reason, recorded_by, version)
				select :option, :criterion, :points, :reason, :person, 1 where :version = 0
				on conflict (option_id, criterion_id) do nothing""")
			.param("option", cell.option())
			.param("criterion", cell.criterion())
			.param("points", points)
			.param("reason", reason)
			.param("person", viewer.id())
			.param("version", version)
			.update();
		if (changed == 0) {
			changed = this.jdbc.sql("""
					update agreed_score set points = ?, reason = ?, recorded_by = ?, recorded_at = now(),
					  version = version + 1
					where option_id = ? and criterion_id = ? and version = ?""")
				.params(points, reason, viewer.id(), cell.option(), cell.criterion(), version)
				.update();
		}
		StaleEditException.unless(changed == 1);
		this.audit.record(viewer.id(), "agreed a score of option " + cell.option() + " in", "exercise " + exerciseId);
	}

	/** Takes an agreed score back: the mean of what people gave counts again. */
	public void disagree(Viewer viewer, UUID exerciseId, ScoredCell cell, int version) {
		known(discussed(viewer, exerciseId), cell);
		StaleEditException
			.unless(this.jdbc.sql("delete from agreed_score where option_id = ? and criterion_id = ? and version = ?")
				.params(cell.option(), cell.criterion(), version)
				.update() == 1);
		this.audit.record(viewer.id(), "took back an agreed score of option " + cell.option() + " in",
				"exercise " + exerciseId);
	}

	/** What was said, oldest first. */
	@Transactional(readOnly = true)
	public List<DiscussionNote> notes(UUID exerciseId) {
		return this.jdbc.sql("""
				select n.* from discussion_note n join exercise_option o on o.id = n.option_id where o.exercise_id = ?
				order by n.written_at, n.id""").param(exerciseId).query(Discussion::note).list();
	}

	/** Writes down what was said about an option, or about one of its criteria. */
	public void note(Viewer viewer, UUID exerciseId, UUID option, @Nullable UUID criterion, String text) {
		Exercise exercise = discussed(viewer, exerciseId);
		exercise.option(option);
		if (criterion != null) {
			known(exercise, new ScoredCell(option, criterion));
		}
		this.jdbc.sql("""
				insert into discussion_note (id, option_id, criterion_id, text, written_by) values (?, ?, ?, ?, ?)""")
			.param(1, UUID.randomUUID())
			.param(2, option)
			.param(3, criterion, Types.OTHER)
			.param(4, text)
			.param(5, viewer.id())
			.update();
		this.audit.record(viewer.id(), "noted what was said about option " + option + " in", "exercise " + exerciseId);
	}

	/** Begins a second round for these cells; the first round is kept. */
	public void rescore(Viewer viewer, UUID exerciseId, Set<ScoredCell> cells) {
		Exercise exercise = discussed(viewer, exerciseId);
		if (cells.isEmpty()) {
			throw new IllegalArgumentException("A second round is about at least one cell");
		}
		cells.forEach((cell) -> {
			known(exercise, cell);
			this.jdbc.sql("insert into rescored_cell (option_id, criterion_id) values (?, ?) on conflict do nothing")
				.params(cell.option(), cell.criterion())
				.update();
		});
		this.facilitation.rescore(viewer, exerciseId);
	}

	/** Every change of the weights after the reveal, the last one in force. */
	@Transactional(readOnly = true)
	public List<AgreedWeights> agreedWeights(UUID exerciseId) {
		return this.jdbc.sql("select * from agreed_weights where exercise_id = ? order by number")
			.param(exerciseId)
			.query((row, number) -> new AgreedWeights(row.getInt("number"),
					this.json.readValue(row.getString("points"), new TypeReference<Map<String, Integer>>() {
					}), row.getString("reason"), row.getObject("recorded_by", UUID.class),
					row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
			.list();
	}

	/**
	 * Puts weights of the whole group in place of everyone's own.
	 * @param changes how many such changes the page showed
	 * @param points by slug, 0 or more, 100 in all
	 * @throws StaleEditException when they were changed since, or the exercise is not at
	 * this stage
	 */
	public void changeWeights(Viewer viewer, UUID exerciseId, int changes, Map<String, Integer> points, String reason) {
		Exercise exercise = discussed(viewer, exerciseId);
		if (!points.keySet().equals(exercise.scales().keySet())
				|| points.values().stream().mapToInt(Integer::intValue).sum() != OwnWeights.POINTS) {
			throw new IllegalArgumentException("Every criterion in use gets points, which sum to 100");
		}
		int changed = this.jdbc.sql("""
				insert into agreed_weights (id, exercise_id, number, points, reason, recorded_by)
				values (?, ?, ?, ?::jsonb, ?, ?) on conflict (exercise_id, number) do nothing""")
			.params(UUID.randomUUID(), exerciseId, changes + 1, this.json.writeValueAsString(points), reason,
					viewer.id())
			.update();
		StaleEditException.unless(changed == 1 && agreedWeights(exerciseId).size() == changes + 1);
		this.audit.record(viewer.id(), "changed the revealed weights of", "exercise " + exerciseId);
	}

	/** The exercise while it is talked about, for its facilitator alone. */
	private Exercise discussed(Viewer viewer, UUID exerciseId) {
		ExerciseState state = this.exercises.held(exerciseId);
		if (!viewer.belongsTo(state.authorityCode()) || !state.facilitatorId().equals(viewer.id())) {
			throw new NotFoundException();
		}
		StaleEditException.unless(state.stage() == Stage.REVEALED);
		return this.exercises.get(viewer, exerciseId);
	}

	private static void known(Exercise exercise, ScoredCell cell) {
		exercise.option(cell.option());
		if (exercise.criteria().stream().noneMatch((criterion) -> criterion.id().equals(cell.criterion()))) {
			throw new NotFoundException();
		}
	}

	private static AgreedScore agreedScore(ResultSet row, int number) throws SQLException {
		return new AgreedScore(
				new ScoredCell(row.getObject("option_id", UUID.class), row.getObject("criterion_id", UUID.class)),
				row.getInt("points"), row.getString("reason"), row.getObject("recorded_by", UUID.class),
				row.getObject("recorded_at", OffsetDateTime.class).toInstant(), row.getInt("version"));
	}

	private static DiscussionNote note(ResultSet row, int number) throws SQLException {
		return new DiscussionNote(row.getObject("id", UUID.class), row.getObject("option_id", UUID.class),
				row.getObject("criterion_id", UUID.class), row.getString("text"),
				row.getObject("written_by", UUID.class), row.getObject("written_at", OffsetDateTime.class).toInstant());
	}

}
