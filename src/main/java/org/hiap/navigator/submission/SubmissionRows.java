package org.hiap.navigator.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.hiap.navigator.account.Viewer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Rows that are written once: the database refuses to change them. Whoever writes has
 * locked the assessment.
 */
@Component
class SubmissionRows {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	SubmissionRows(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	Optional<Reference> reference(UUID assessment) {
		return this.jdbc.sql("select * from submission_reference where assessment_id = ?")
			.param(assessment)
			.query(SubmissionRows::reference)
			.optional();
	}

	/** The next reference of an authority, which the caller has locked. */
	Reference newReference(UUID assessment, String authority, int year) {
		int number = this.jdbc.sql("""
				insert into submission_reference (assessment_id, authority_code, year, number)
				select :assessment, :authority, :year, coalesce(max(number), 0) + 1 from submission_reference
				where authority_code = :authority and year = :year returning number""")
			.param("assessment", assessment)
			.param("authority", authority)
			.param("year", year)
			.query(Integer.class)
			.single();
		return new Reference(authority, year, number);
	}

	/** Stores a version after those there are, and tells which it is. */
	int add(UUID assessment, FrozenCopy copy, UUID by) {
		return this.jdbc.sql("""
				insert into submission (assessment_id, version, frozen, submitted_by)
				select :assessment, coalesce(max(version), 0) + 1, cast(:frozen as jsonb), :by from submission
				where assessment_id = :assessment returning version""")
			.param("assessment", assessment)
			.param("frozen", this.json.writeValueAsString(copy))
			.param("by", by)
			.query(Integer.class)
			.single();
	}

	void add(UUID assessment, int version, Standing became, @Nullable String reason, Viewer by) {
		this.jdbc.sql("""
				insert into submission_step (assessment_id, version, became, reason, person_id)
				values (:assessment, :version, :became, :reason, :by)""")
			.param("assessment", assessment)
			.param("version", version)
			.param("became", became.name())
			.param("reason", reason, java.sql.Types.VARCHAR)
			.param("by", by.id())
			.update();
	}

	void add(UUID assessment, int number, Consent consent, UUID by) {
		this.jdbc.sql("insert into sharing_choice (assessment_id, number, consent, chosen_by) values (?, ?, ?, ?)")
			.params(assessment, number, consent.name(), by)
			.update();
	}

	Optional<Sharing> sharing(UUID assessment) {
		return this.jdbc.sql("select * from sharing_choice where assessment_id = ? order by number desc limit 1")
			.param(assessment)
			.query((row, number) -> new Sharing(Consent.valueOf(row.getString("consent")), row.getInt("number"),
					row.getObject("chosen_by", UUID.class), instant(row, "chosen_at")))
			.optional();
	}

	Optional<FrozenCopy> copy(UUID assessment, int version) {
		return this.jdbc.sql("select frozen from submission where assessment_id = ? and version = ?")
			.params(assessment, version)
			.query(String.class)
			.optional()
			.map((frozen) -> this.json.readValue(frozen, FrozenCopy.class));
	}

	/**
	 * The newest versions that were accepted, without those of which a newer one came.
	 */
	List<AcceptedCopy> accepted(Collection<UUID> assessments) {
		if (assessments.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql("""
				select s.assessment_id, s.version, s.frozen, c.consent from submission s
				join lateral (select consent from sharing_choice where assessment_id = s.assessment_id
				  order by number desc limit 1) c on true
				join lateral (select became from submission_step where assessment_id = s.assessment_id
				  and version = s.version order by id desc limit 1) t on t.became = 'ACCEPTED'
				where s.assessment_id in (:ids)
				and s.version = (select max(version) from submission where assessment_id = s.assessment_id)
				order by s.assessment_id""")
			.param("ids", assessments)
			.query((row, at) -> new AcceptedCopy(row.getObject("assessment_id", UUID.class), row.getInt("version"),
					Consent.valueOf(row.getString("consent")),
					this.json.readValue(row.getString("frozen"), FrozenCopy.class)))
			.list();
	}

	/** Every version, the newest first. */
	List<Submission> versions(UUID assessment) {
		Map<Integer, List<SubmissionStep>> steps = new HashMap<>();
		this.jdbc.sql("select * from submission_step where assessment_id = ? order by id")
			.param(assessment)
			.query((row) -> {
				steps.computeIfAbsent(row.getInt("version"), (version) -> new ArrayList<>())
					.add(new SubmissionStep(Standing.valueOf(row.getString("became")), row.getString("reason"),
							row.getObject("person_id", UUID.class), instant(row, "happened_at")));
			});
		return this.jdbc.sql("""
				select assessment_id, authority_code, year, number, version, submitted_by, submitted_at
				from submission join submission_reference using (assessment_id)
				where assessment_id = ? order by version desc""")
			.param(assessment)
			.query((row, at) -> new Submission(assessment, reference(row, at), row.getInt("version"),
					row.getObject("submitted_by", UUID.class), instant(row, "submitted_at"),
					steps.getOrDefault(row.getInt("version"), List.of())))
			.list();
	}

	private static Reference reference(ResultSet row, int at) throws SQLException {
		return new Reference(row.getString("authority_code"), row.getInt("year"), row.getInt("number"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
