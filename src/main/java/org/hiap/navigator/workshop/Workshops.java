package org.hiap.navigator.workshop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.audit.AuditTrail;
import org.hiap.navigator.elicitation.Participants;
import org.hiap.navigator.elicitation.Participants.Joined;
import org.hiap.navigator.prioritisation.ExerciseManagement;
import org.hiap.navigator.prioritisation.ExerciseState;
import org.hiap.navigator.prioritisation.Stage;
import org.hiap.navigator.prioritisation.StaleEditException;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one door to the rooms of exercises. Only the facilitator opens, leads and locks
 * one; a colleague who is not, such as one from whom somebody took over, is refused with
 * {@link StaleEditException}, and to everyone else the exercise does not exist.
 */
@Service
@Transactional
public class Workshops {

	private static final String ROOM = """
			select w.*, e.stage, e.sifting, e.revealed_round from workshop w join exercise e on e.id = w.exercise_id
			where\s""";

	private final JdbcClient jdbc;

	private final ExerciseManagement exercises;

	private final Participants participants;

	private final AuditTrail audit;

	Workshops(JdbcClient jdbc, ExerciseManagement exercises, Participants participants, AuditTrail audit) {
		this.jdbc = jdbc;
		this.exercises = exercises;
		this.participants = participants;
		this.audit = audit;
	}

	/** The room of an exercise, once it was opened. */
	@Transactional(readOnly = true)
	public Optional<Room> of(UUID exerciseId) {
		return this.jdbc.sql(ROOM + "w.exercise_id = ?").param(exerciseId).query(Workshops::room).optional();
	}

	/** The room that a code lets into. */
	@Transactional(readOnly = true)
	public Optional<Room> behind(JoinCode code) {
		return this.jdbc.sql(ROOM + "w.join_code = ?").param(code.text()).query(Workshops::room).optional();
	}

	/** Opens the room of an exercise, unless it is open. */
	public void open(Viewer viewer, UUID id) {
		StaleEditException.unless(held(viewer, id).stage() != Stage.CLOSED);
		while (of(id).isEmpty()) {
			int opened = this.jdbc.sql("""
					insert into workshop (exercise_id, join_code, step, locked, opened_by)
					values (?, ?, 'LOBBY', false, ?) on conflict do nothing""")
				.params(id, JoinCode.random().text(), viewer.id())
				.update();
			if (opened == 1) {
				this.audit.record(viewer.id(), "opened the room of", "exercise " + id);
			}
		}
	}

	/** Leads everyone to a step that the stage of the exercise allows. */
	public void lead(Viewer viewer, UUID id, Step step) {
		StaleEditException.unless(step.isChosenIn(held(viewer, id).stage()));
		int changed = this.jdbc.sql("update workshop set step = ? where exercise_id = ? and step <> ?")
			.params(step.name(), id, step.name())
			.update();
		if (changed == 1) {
			this.audit.record(viewer.id(), "led the room to " + step + " in", "exercise " + id);
		}
	}

	/** Lets nobody else join by the code, or everybody again. */
	public void lock(Viewer viewer, UUID id, boolean locked) {
		StaleEditException.unless(held(viewer, id).stage() != Stage.CLOSED);
		int changed = this.jdbc.sql("update workshop set locked = ? where exercise_id = ? and locked <> ?")
			.params(locked, id, locked)
			.update();
		if (changed == 1) {
			this.audit.record(viewer.id(), (locked ? "locked" : "unlocked") + " the room of", "exercise " + id);
		}
	}

	/**
	 * Lets a guest in.
	 * @param secret of the guest, made before: who sends it twice is let in once
	 * @param team one of the exercise's, or null
	 * @return empty when the secret was used elsewhere
	 * @throws StaleEditException when the room was locked or closed meanwhile
	 */
	public Optional<Joined> join(Room room, String secret, String name, @Nullable String team) {
		this.exercises.held(room.exerciseId());
		Room now = of(room.exerciseId()).orElseThrow(NotFoundException::new);
		StaleEditException.unless(!now.locked() && now.stage() != Stage.CLOSED);
		return this.participants.join(room.exerciseId(), secret, name, team);
	}

	private ExerciseState held(Viewer viewer, UUID id) {
		ExerciseState exercise = this.exercises.held(id);
		if (!viewer.belongsTo(exercise.authorityCode())) {
			throw new NotFoundException();
		}
		StaleEditException.unless(exercise.facilitatorId().equals(viewer.id()));
		return exercise;
	}

	private static Room room(ResultSet row, int number) throws SQLException {
		Stage stage = Stage.valueOf(row.getString("stage"));
		return new Room(row.getObject("exercise_id", UUID.class), new JoinCode(row.getString("join_code")), stage, Step
			.now(stage, row.getBoolean("sifting"), row.getInt("revealed_round"), Step.valueOf(row.getString("step"))),
				row.getBoolean("locked"));
	}

}
