package org.hiap.navigator.review;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.Pagination;
import org.hiap.navigator.submission.Reference;
import org.hiap.navigator.submission.Standing;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The newest versions of all submissions, what waits longest for the programme first. */
@Service
@Transactional(readOnly = true)
public class Queue {

	/**
	 * How far an assessment is says how far its newest version is, without a look at its
	 * steps: only what is back with the authority needs that, and only on the page shown.
	 */
	private static final String WHERE = """
			 from submission_reference r join assessment a on a.id = r.assessment_id
			where (cast(:authority as text) is null or r.authority_code = :authority)
			  and case :show when 'WAITING' then a.state in ('SUBMITTED', 'IN_REVIEW')
			    when 'BACK' then a.state not in ('SUBMITTED', 'IN_REVIEW', 'ACCEPTED')
			    when 'ALL' then true else a.state = :show end""";

	private static final String PAGE = """
			with listed as (
			  select r.*, a.state, a.name round, s.version, s.submitted_at
			""" + WHERE.replace("where (", """
			join lateral (select version, submitted_at from submission where assessment_id = r.assessment_id
			  order by version desc limit 1) s on true
			where (""") + """
			 order by case a.state when 'SUBMITTED' then 0 when 'IN_REVIEW' then 0 when 'ACCEPTED' then 2 else 1 end,
			    case when a.state in ('SUBMITTED', 'IN_REVIEW') then s.submitted_at end,
			    s.submitted_at desc, r.assessment_id
			  limit :size offset :offset)
			select l.*, c.name authority, coalesce((select became from submission_step t
			    where t.assessment_id = l.assessment_id and t.version = l.version order by t.id desc limit 1),
			    'SUBMITTED') standing,
			  cardinality(v.first_criteria) firsts,
			  (select count(*) from review_opinion o where o.assessment_id = l.assessment_id and o.version = l.version
			    and o.criterion = any (v.first_criteria) and (o.verdict is not null or o.comment <> '')) looked,
			  (select string_agg(p.name, ', ' order by w.id) from review_reviewer w join person p on p.id = w.person_id
			    where w.assessment_id = l.assessment_id and w.version = l.version and w.id >= (
			      select max(id) from review_reviewer x where x.assessment_id = l.assessment_id
			      and x.version = l.version and x.became <> 'JOINED')) reviewers,
			  (select count(*) from (select distinct on (criterion) kind from clarification k
			    where k.assessment_id = l.assessment_id order by criterion, id desc) last
			    where last.kind <> 'RESOLVED') questions
			from listed l join combined_authority c on c.code = l.authority_code
			left join review v on v.assessment_id = l.assessment_id and v.version = l.version
			order by case l.state when 'SUBMITTED' then 0 when 'IN_REVIEW' then 0 when 'ACCEPTED' then 2 else 1 end,
			  case when l.state in ('SUBMITTED', 'IN_REVIEW') then l.submitted_at end,
			  l.submitted_at desc, l.assessment_id""";

	private final JdbcClient jdbc;

	Queue(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Which submissions are listed. */
	public enum Show {

		/** What the programme has not answered yet. */
		WAITING, SUBMITTED, IN_REVIEW,
		/** What was sent back, reopened or withdrawn. */
		BACK, ACCEPTED, ALL

	}

	/**
	 * One submission.
	 *
	 * @param firsts how many criteria are to be looked at first, or null before the
	 * review was started
	 * @param looked how many of these were looked at
	 * @param reviewers who has it, or null when nobody does
	 * @param questions how many clarifications are open
	 */
	public record Row(UUID assessmentId, Reference reference, String authority, String round, int version,
			Standing standing, Instant submittedAt, @Nullable Integer firsts, int looked, @Nullable String reviewers,
			int questions) {
	}

	/** How many there are. */
	public long count(Show show, @Nullable String authority) {
		return this.jdbc.sql("select count(*)" + WHERE)
			.param("show", show.name())
			.param("authority", authority, Types.VARCHAR)
			.query(Long.class)
			.single();
	}

	/** One page of them. */
	public List<Row> page(Show show, @Nullable String authority, Pagination pagination) {
		return this.jdbc.sql(PAGE)
			.param("show", show.name())
			.param("authority", authority, Types.VARCHAR)
			.param("size", Pagination.SIZE)
			.param("offset", pagination.offset())
			.query((row, at) -> new Row(row.getObject("assessment_id", UUID.class),
					new Reference(row.getString("authority_code"), row.getInt("year"), row.getInt("number")),
					row.getString("authority"), withdrawn(row.getString("standing")) ? "" : row.getString("round"),
					row.getInt("version"), Standing.valueOf(row.getString("standing")),
					ReviewRows.instant(row, "submitted_at"), row.getObject("firsts", Integer.class),
					row.getInt("looked"), row.getString("reviewers"), row.getInt("questions")))
			.list();
	}

	/** Whose submissions there are, by name. */
	public List<Choice> authorities() {
		return this.jdbc.sql("""
				select code, name from combined_authority c
				where exists (select from submission_reference r where r.authority_code = c.code) order by name""")
			.query((row, at) -> new Choice(row.getString("code"), row.getString("name")))
			.list();
	}

	private static boolean withdrawn(String standing) {
		return standing.equals(Standing.WITHDRAWN.name());
	}

}
