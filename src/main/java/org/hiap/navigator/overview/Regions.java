package org.hiap.navigator.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.hiap.navigator.assessment.AssessmentState;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.overview.Region.Round;
import org.hiap.navigator.overview.Region.Submitted;
import org.hiap.navigator.submission.Standing;
import org.hiap.navigator.submission.SubmittedVersion;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how far every region is, each through an index of its own rounds. */
@Component
class Regions {

	private final JdbcClient jdbc;

	Regions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The regions a filter lets through, by name. */
	List<Region> of(OverviewFilter filter) {
		return this.jdbc.sql("""
				select a.code, a.name, r.id as round_id, r.name as round_name, r.state, r.deadline,
				  s.id as submitted_id, s.name as submitted_name, s.version, s.standing, s.submitted_at
				from combined_authority a
				left join lateral (
				  select r.id, r.name, r.state, r.deadline from assessment r
				  where r.authority_code = a.code and (cast(:campaign as uuid) is null or r.id in (
				    select c.assessment_id from campaign_round c left join campaign_withdrawal using (assessment_id)
				    where c.campaign_id = :campaign and reason is null))
				  order by r.opened_at desc limit 1) r on true
				left join lateral (
				  select r.id, r.name, v.version, v.standing, v.submitted_at
				  from assessment r, lateral %1$s v
				  where r.authority_code = a.code and (cast(:campaign as uuid) is null or r.id in (
				    select c.assessment_id from campaign_round c left join campaign_withdrawal using (assessment_id)
				    where c.campaign_id = :campaign and reason is null))
				    and (cast(:year as integer) is null
				      or extract(year from v.submitted_at at time zone 'Europe/London') = :year)
				  order by r.opened_at desc limit 1) s on true
				where not exists (select from authority_merger m where m.code = a.code)
				  and (cast(:programme as text) is null or a.code in (
				    select m.authority_code from programme_member m where m.programme_code = :programme))
				order by a.name""".formatted(LAST_VERSION))
			.param("campaign", filter.campaign(), java.sql.Types.OTHER)
			.param("year", filter.year(), java.sql.Types.INTEGER)
			.param("programme", filter.programme(), java.sql.Types.VARCHAR)
			.query((row, at) -> region(row))
			.list();
	}

	/**
	 * The last version of the round that was submitted before, by the newest submitted
	 * round of the same authority.
	 */
	Map<UUID, SubmittedVersion> before(Collection<UUID> rounds) {
		Map<UUID, SubmittedVersion> before = new HashMap<>();
		this.jdbc.sql("""
				select n.id as newest, b.id, b.version from assessment n cross join lateral (
				  select r.id, v.version from assessment r, lateral %s v
				  where r.authority_code = n.authority_code and r.opened_at < n.opened_at
				    and r.former_authority_code is not distinct from n.former_authority_code
				  order by r.opened_at desc limit 1) b
				where n.id = any(:rounds)""".formatted(LAST_VERSION))
			.param("rounds", rounds.toArray(UUID[]::new))
			.query((row) -> {
				before.put(row.getObject("newest", UUID.class),
						new SubmittedVersion(row.getObject("id", UUID.class), row.getInt("version")));
			});
		return before;
	}

	Map<String, String> programmes() {
		return named("select code as key, name from programme order by name");
	}

	Map<String, String> campaigns() {
		return named("select cast(id as text) as key, name from campaign order by opened_at desc");
	}

	private Map<String, String> named(String sql) {
		Map<String, String> names = new LinkedHashMap<>();
		this.jdbc.sql(sql).query((row) -> {
			names.put(row.getString("key"), row.getString("name"));
		});
		return names;
	}

	/** The years from the first submission to this one, the newest first. */
	List<Integer> years() {
		return this.jdbc.sql("select min(submitted_at) from submission")
			.query(OffsetDateTime.class)
			.optional()
			.map((first) -> IntStream.rangeClosed(-Dates.today().getYear(), -Dates.dayOf(first.toInstant()).getYear())
				.map((year) -> -year)
				.boxed()
				.toList())
			.orElse(List.of());
	}

	/** The newest version of a round r that was not taken back. */
	private static final String LAST_VERSION = """
			(select s.version, s.submitted_at, s.standing from standing_submission s
			 where s.assessment_id = r.id order by s.version desc limit 1)""";

	private static Region region(ResultSet row) throws SQLException {
		UUID round = row.getObject("round_id", UUID.class);
		UUID submitted = row.getObject("submitted_id", UUID.class);
		return new Region(row.getString("code"), row.getString("name"),
				(round == null) ? null
						: new Round(round, row.getString("round_name"), AssessmentState.valueOf(row.getString("state")),
								row.getObject("deadline", LocalDate.class)),
				(submitted == null) ? null
						: new Submitted(new SubmittedVersion(submitted, row.getInt("version")),
								row.getString("submitted_name"), Standing.valueOf(row.getString("standing")),
								row.getObject("submitted_at", OffsetDateTime.class).toInstant()));
	}

}
