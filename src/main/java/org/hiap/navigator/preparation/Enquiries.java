package org.hiap.navigator.preparation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.audit.AuditTrail;
import org.hiap.navigator.preparation.Enquiry.Answers;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExerciseManagement;
import org.hiap.navigator.prioritisation.Option;
import org.hiap.navigator.prioritisation.Stage;
import org.hiap.navigator.prioritisation.StaleEditException;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to the enquiry before scoring. Everyone of an authority writes; writers of two
 * options never wait for each other.
 */
@Service
public class Enquiries {

	private final ExerciseManagement exercises;

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	Enquiries(ExerciseManagement exercises, JdbcClient jdbc, AuditTrail audit) {
		this.exercises = exercises;
		this.jdbc = jdbc;
		this.audit = audit;
	}

	/** What is written about the options of an exercise, by their ids. */
	@Transactional(readOnly = true)
	public Map<UUID, Enquiry> of(Exercise exercise) {
		Map<UUID, Enquiry> written = this.jdbc.sql("""
				select q.* from enquiry q join exercise_option o on o.id = q.option_id where o.exercise_id = ?""")
			.param(exercise.id())
			.query((row, at) -> read(row))
			.list()
			.stream()
			.collect(Collectors.toMap(Enquiry::optionId, (each) -> each));
		exercise.allOptions().forEach((option) -> written.putIfAbsent(option.id(), Enquiry.unwritten(option.id())));
		return written;
	}

	/** What is written about one option. */
	@Transactional(readOnly = true)
	public Enquiry of(Option option) {
		return this.jdbc.sql("select * from enquiry where option_id = ?")
			.param(option.id())
			.query((row, at) -> read(row))
			.optional()
			.orElseGet(() -> Enquiry.unwritten(option.id()));
	}

	/**
	 * Makes these the answers about an option.
	 * @param version of them, as last seen
	 * @throws NotFoundException when the exercise is not the viewer's authority's, or has
	 * no such option
	 * @throws StaleEditException when somebody else has written since, or the exercise is
	 * closed
	 */
	@Transactional
	public void write(Viewer viewer, UUID exerciseId, UUID optionId, int version, Answers answers) {
		Exercise exercise = this.exercises.get(viewer, exerciseId);
		StaleEditException.unless(this.exercises.held(exerciseId).stage() != Stage.CLOSED);
		boolean there = this.jdbc.sql("select id from exercise_option where id = ? and exercise_id = ? for key share")
			.params(optionId, exercise.id())
			.query(UUID.class)
			.optional()
			.isPresent();
		if (!there) {
			throw new NotFoundException();
		}
		this.jdbc.sql("""
				insert into enquiry (option_id, version, need, levers, added, working, money)
				values (?, 0, '', '', '', '', 'NOT_RECORDED')
				on conflict do nothing""").param(optionId).update();
		Enquiry now = this.jdbc.sql("select * from enquiry where option_id = ? for update")
			.param(optionId)
			.query((row, at) -> read(row))
			.single();
		if (now.answers().equals(answers)) {
			return;
		}
		StaleEditException.unless(now.version() == version);
		store(optionId, version + 1, answers, viewer);
		this.audit.record(viewer.id(), "wrote about option " + optionId + " of", "exercise " + exerciseId);
	}

	/** Carries the answers of an earlier exercise over. */
	void copy(Viewer viewer, UUID from, UUID to) {
		Answers answers = this.jdbc.sql("select * from enquiry where option_id = ?")
			.param(from)
			.query((row, at) -> read(row))
			.optional()
			.map(Enquiry::answers)
			.orElse(Answers.NONE);
		if (!answers.equals(Answers.NONE)) {
			this.jdbc.sql(
					"insert into enquiry (option_id, version, need, levers, added, working, money) values (?, 0, '', '', '', '', 'NOT_RECORDED')")
				.param(to)
				.update();
			store(to, 1, answers, viewer);
		}
	}

	private void store(UUID optionId, int version, Answers answers, Viewer viewer) {
		this.jdbc.sql("""
				update enquiry set version = ?, need = ?, levers = ?, added = ?, working = ?, money = ?, written_by = ?,
				written_at = ? where option_id = ?""")
			.params(version, answers.need(), answers.levers(), answers.added(), answers.working(),
					answers.money().name(), viewer.id(), Timestamp.from(Instant.now()), optionId)
			.update();
	}

	private static Enquiry read(ResultSet row) throws SQLException {
		Timestamp writtenAt = row.getTimestamp("written_at");
		return new Enquiry(row.getObject("option_id", UUID.class), row.getInt("version"),
				new Answers(row.getString("need"), row.getString("levers"), row.getString("added"),
						row.getString("working"), Money.valueOf(row.getString("money"))),
				row.getObject("written_by", UUID.class), (writtenAt != null) ? writtenAt.toInstant() : null);
	}

}
