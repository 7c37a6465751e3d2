package org.hiap.navigator.peer;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.hiap.navigator.submission.Consent;
import org.hiap.navigator.submission.Standing;
import org.hiap.navigator.submission.SubmittedResult;
import org.hiap.navigator.submission.SubmittedResults;
import org.hiap.navigator.submission.SubmittedVersion;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the newest submission of regions, each through an index of its own rounds. */
@Component
class NewestSubmissions {

	private final JdbcClient jdbc;

	private final SubmittedResults results;

	NewestSubmissions(JdbcClient jdbc, SubmittedResults results) {
		this.jdbc = jdbc;
		this.results = results;
	}

	private record Row(String code, String name, String round, SubmittedVersion version, Standing standing,
			Consent consent) {

		PeerRegion with(Map<SubmittedVersion, SubmittedResult> results) {
			return new PeerRegion(this.code, this.name, this.round, this.standing, this.consent,
					Objects.requireNonNull(results.get(this.version)));
		}

	}

	/** Every region that has submitted something, by name. */
	List<PeerRegion> all() {
		return read("", List.of());
	}

	/** Those of some regions, by name. */
	List<PeerRegion> of(Collection<String> codes) {
		return read("where a.code = any(cast(:codes as text[]))", codes);
	}

	private List<PeerRegion> read(String where, Collection<String> codes) {
		List<Row> rows = this.jdbc.sql("""
				select a.code, a.name, s.id, s.round, s.version, s.standing, c.consent
				from combined_authority a
				cross join lateral (
				  select r.id, r.name as round, v.version, v.standing
				  from assessment r cross join lateral (
				    select s.version, s.standing from standing_submission s
				    where s.assessment_id = r.id order by s.version desc limit 1) v
				  where r.authority_code = a.code order by r.opened_at desc limit 1) s
				cross join lateral (
				  select c.consent from sharing_choice c where c.assessment_id = s.id order by c.number desc limit 1) c
				%s order by a.name""".formatted(where))
			.param("codes", codes.toArray(String[]::new))
			.query((row, at) -> new Row(row.getString("code"), row.getString("name"), row.getString("round"),
					new SubmittedVersion(row.getObject("id", UUID.class), row.getInt("version")),
					Standing.valueOf(row.getString("standing")), Consent.valueOf(row.getString("consent"))))
			.list();
		Map<SubmittedVersion, SubmittedResult> read = this.results.of(rows.stream().map(Row::version).toList());
		return rows.stream().map((row) -> row.with(read)).toList();
	}

	/** The rounds of some regions that have ever been submitted. */
	List<UUID> roundsOf(Collection<String> codes) {
		return this.jdbc.sql("""
				select id from assessment r where authority_code = any(cast(:codes as text[]))
				and exists (select 1 from submission_reference s where s.assessment_id = r.id)""")
			.param("codes", codes.toArray(String[]::new))
			.query(UUID.class)
			.list();
	}

}
