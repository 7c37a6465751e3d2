package org.hiap.navigator.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.hiap.navigator.review.Review.Reviewer;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reviews and what reviewers hold of criteria. */
@Component
class ReviewRows {

	/** In any part, at any time: whoever took part once stays out. */
	private static final String ASSESSED = """
			select exists (select from respondent where assessment_id = :id and person_id = :person)
			  or exists (select from response where assessment_id = :id and person_id = :person)
			  or exists (select from agreed_level where assessment_id = :id and agreed_by = :person)
			  or exists (select from submission where assessment_id = :id and submitted_by = :person)
			  or exists (select from assessment where id = :id and (opened_by = :person or agreed_by = :person))""";

	private final JdbcClient jdbc;

	ReviewRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	boolean assessed(UUID person, UUID assessment) {
		return this.jdbc.sql(ASSESSED).param("id", assessment).param("person", person).query(Boolean.class).single();
	}

	/** The review of a version, if one was started. */
	Optional<Review> review(UUID assessment, int version) {
		return this.jdbc.sql("select * from review where assessment_id = ? and version = ?")
			.params(assessment, version)
			.query((row, at) -> new Review(assessment, version, slugs(row), instant(row, "started_at"),
					reviewers(assessment, version)))
			.optional();
	}

	/**
	 * Nobody else changes the review of the latest version until the transaction ends.
	 */
	void lock(UUID assessment) {
		this.jdbc.sql("select 1 from review where assessment_id = ? order by version for update")
			.param(assessment)
			.query(Integer.class)
			.list();
	}

	/** Whether there was none yet. */
	boolean add(UUID assessment, int version, Collection<String> first) {
		return this.jdbc.sql("""
				insert into review (assessment_id, version, first_criteria) values (?, ?, ?) on conflict do nothing""")
			.params(assessment, version, first.toArray(String[]::new))
			.update() > 0;
	}

	void add(UUID assessment, int version, UUID person, String became) {
		this.jdbc.sql("insert into review_reviewer (assessment_id, version, person_id, became) values (?, ?, ?, ?)")
			.params(assessment, version, person, became)
			.update();
	}

	/** What is held of the criteria of a version, by slug. */
	Map<String, Opinion> opinions(UUID assessment, int version) {
		Map<String, Opinion> opinions = new LinkedHashMap<>();
		this.jdbc.sql("""
				select o.*, p.name from review_opinion o join person p on p.id = o.written_by
				where o.assessment_id = ? and o.version = ?""").params(assessment, version).query((row) -> {
			Opinion opinion = opinion(row);
			opinions.put(opinion.criterion(), opinion);
		});
		return opinions;
	}

	/** What was held of a criterion in earlier versions, the latest first. */
	Map<Integer, Opinion> earlier(UUID assessment, int version, String criterion) {
		Map<Integer, Opinion> opinions = new LinkedHashMap<>();
		this.jdbc.sql("""
				select o.*, p.name from review_opinion o join person p on p.id = o.written_by
				where o.assessment_id = ? and o.version < ? and o.criterion = ? order by o.version desc""")
			.params(assessment, version, criterion)
			.query((row) -> {
				opinions.put(row.getInt("version"), opinion(row));
			});
		return opinions;
	}

	Opinion opinion(UUID assessment, int version, String criterion) {
		return this.jdbc.sql("""
				select o.*, p.name from review_opinion o join person p on p.id = o.written_by
				where o.assessment_id = ? and o.version = ? and o.criterion = ?""")
			.params(assessment, version, criterion)
			.query((row, at) -> opinion(row))
			.optional()
			.orElseGet(() -> Opinion.none(criterion));
	}

	void store(UUID assessment, int version, String criterion, @Nullable Verdict verdict, @Nullable Integer level,
			String comment, UUID by) {
		this.jdbc.sql("""
				insert into review_opinion
				  (assessment_id, version, criterion, verdict, level, comment, revision, written_by)
				values (:assessment, :version, :criterion, :verdict, :level, :comment, 1, :by)
				on conflict (assessment_id, version, criterion) do update set verdict = excluded.verdict,
				  level = excluded.level, comment = excluded.comment, revision = review_opinion.revision + 1,
				  written_by = excluded.written_by, written_at = now()""")
			.param("assessment", assessment)
			.param("version", version)
			.param("criterion", criterion)
			.param("verdict", (verdict != null) ? verdict.name() : null, Types.VARCHAR)
			.param("level", level, Types.INTEGER)
			.param("comment", comment)
			.param("by", by)
			.update();
	}

	static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private List<Reviewer> reviewers(UUID assessment, int version) {
		return this.jdbc.sql("""
				select r.person_id, p.name from review_reviewer r join person p on p.id = r.person_id
				where r.assessment_id = :assessment and r.version = :version and r.id >= (
				  select max(id) from review_reviewer
				  where assessment_id = :assessment and version = :version and became <> 'JOINED')
				order by r.id""")
			.param("assessment", assessment)
			.param("version", version)
			.query((row, at) -> new Reviewer(row.getObject("person_id", UUID.class), row.getString("name")))
			.list();
	}

	private static Opinion opinion(ResultSet row) throws SQLException {
		String verdict = row.getString("verdict");
		return new Opinion(row.getString("criterion"), (verdict != null) ? Verdict.valueOf(verdict) : null,
				row.getObject("level", Integer.class), row.getString("comment"), row.getInt("revision"),
				row.getString("name"), instant(row, "written_at"));
	}

	private static HashSet<String> slugs(ResultSet row) throws SQLException {
		return new HashSet<>(Arrays.asList((String[]) row.getArray("first_criteria").getArray()));
	}

}
