package org.hiap.navigator.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.hiap.navigator.submission.Consent;
import org.hiap.navigator.submission.Sharing;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drafts of decisions, and the rows of records, which are written once. */
@Component
class DecisionRows {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	DecisionRows(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** What is drafted so far, by the id of the option. */
	Map<UUID, OptionDecision> drafts(UUID exercise) {
		Map<UUID, OptionDecision> drafts = new HashMap<>();
		this.jdbc.sql("""
				select d.* from option_decision d join exercise_option o on o.id = d.option_id
				where o.exercise_id = ?""").param(exercise).query((row) -> {
			drafts.put(row.getObject("option_id", UUID.class), draft(row));
		});
		return drafts;
	}

	/** The draft of an option, which nobody else changes until the transaction ends. */
	OptionDecision locked(UUID option, UUID by) {
		this.jdbc.sql("""
				insert into option_decision (option_id, reason, conditions, owner, written_by) values (?, '', '', '', ?)
				on conflict do nothing""").params(option, by).update();
		return this.jdbc.sql("select * from option_decision where option_id = ? for update")
			.param(option)
			.query((row, at) -> draft(row))
			.single();
	}

	void store(UUID option, OptionDecision decision, UUID by) {
		this.jdbc.sql("""
				update option_decision set course = ?, reason = ?, conditions = ?, owner = ?, review_on = ?,
				  written_by = ?, written_at = now() where option_id = ?""")
			.param(1, (decision.course() != null) ? decision.course().name() : null, Types.VARCHAR)
			.param(2, decision.reason())
			.param(3, decision.conditions())
			.param(4, decision.owner())
			.param(5, decision.reviewOn(), Types.DATE)
			.param(6, by)
			.param(7, option)
			.update();
	}

	/** Stores a record under the next number of its authority, which is locked. */
	RecordNumber add(UUID exercise, String authority, int year, DecisionRecord record, UUID by) {
		int number = this.jdbc.sql("""
				insert into decision_record (exercise_id, authority_code, year, number, frozen, closed_by)
				select :exercise, :authority, :year, coalesce(max(number), 0) + 1, cast(:frozen as jsonb), :by
				from decision_record where authority_code = :authority and year = :year returning number""")
			.param("exercise", exercise)
			.param("authority", authority)
			.param("year", year)
			.param("frozen", asJson(record))
			.param("by", by)
			.query(Integer.class)
			.single();
		return new RecordNumber(authority, year, number);
	}

	String asJson(DecisionRecord record) {
		return this.json.writeValueAsString(record);
	}

	Optional<ClosedRecord> record(UUID exercise) {
		return this.jdbc.sql("select * from decision_record where exercise_id = ?")
			.param(exercise)
			.query((row, at) -> closed(row))
			.optional();
	}

	/** The records of an authority, and of those merged into it, the newest first. */
	List<ClosedRecord> of(String authority) {
		return this.jdbc.sql("""
				select r.* from decision_record r join exercise e on e.id = r.exercise_id where e.authority_code = ?
				order by r.closed_at desc, r.number desc""").param(authority).query((row, at) -> closed(row)).list();
	}

	/** Every record, the oldest first. */
	List<ClosedRecord> all() {
		return this.jdbc.sql("select * from decision_record order by closed_at, exercise_id")
			.query((row, at) -> closed(row))
			.list();
	}

	/** Adds a choice unless there is one of that number. */
	boolean add(UUID exercise, int number, Consent consent, UUID by) {
		return this.jdbc.sql("""
				insert into decision_sharing_choice (exercise_id, number, consent, chosen_by) values (?, ?, ?, ?)
				on conflict do nothing""").params(exercise, number, consent.name(), by).update() == 1;
	}

	/** Every choice of how far a record is shared, the last one first. */
	List<Sharing> sharing(UUID exercise) {
		return this.jdbc.sql("select * from decision_sharing_choice where exercise_id = ? order by number desc")
			.param(exercise)
			.query((row, at) -> new Sharing(Consent.valueOf(row.getString("consent")), row.getInt("number"),
					row.getObject("chosen_by", UUID.class),
					row.getObject("chosen_at", OffsetDateTime.class).toInstant()))
			.list();
	}

	private ClosedRecord closed(ResultSet row) throws SQLException {
		return new ClosedRecord(row.getObject("exercise_id", UUID.class),
				new RecordNumber(row.getString("authority_code"), row.getInt("year"), row.getInt("number")),
				row.getObject("closed_by", UUID.class), row.getObject("closed_at", OffsetDateTime.class).toInstant(),
				this.json.readValue(row.getString("frozen"), DecisionRecord.class));
	}

	private static OptionDecision draft(ResultSet row) throws SQLException {
		@Nullable String course = row.getString("course");
		return new OptionDecision((course != null) ? Course.valueOf(course) : null, row.getString("reason"),
				row.getString("conditions"), row.getString("owner"), row.getObject("review_on", LocalDate.class));
	}

}
