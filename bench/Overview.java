import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;

/**
 * Fills a running evaluation copy with invented regions, each with rounds that were submitted and accepted, and with
 * closed exercises whose records are shared. See overview, which calls it.
 *
 *   java -cp postgresql.jar Overview.java JDBC-URL REGIONS ROUNDS RESPONDENTS   until there are so many measured regions
 *
 * With respondents, every round has so many people's answers, and a fifth of their notes stand in what was submitted.
 */
class Overview {

	public static void main(String[] arguments) throws Exception {
		int regions = Integer.parseInt(arguments[1]);
		int rounds = Integer.parseInt(arguments[2]);
		int respondents = Integer.parseInt(arguments[3]);
		try (Connection connection = DriverManager.getConnection(arguments[0], "navigator_owner", "");
				Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.execute("""
					insert into combined_authority (code, name, abbreviation, sample)
					select 'measured-' || lpad(n::text, 4, '0'), 'Measured region ' || lpad(n::text, 4, '0'), 'MR' || n, true
					from generate_series(1, %d) n on conflict do nothing""".formatted(regions));
			statement.execute("create temporary table fresh as select code, substring(code, 10)::int as n"
					+ " from combined_authority a where code like 'measured-%'"
					+ " and not exists (select from assessment r where r.authority_code = a.code)");
			statement.execute("""
					insert into person (id, email, name, role, authority_code, password_hash, created_at, version)
					select gen_random_uuid(), code || '.' || n || '@measured.example', 'Measured ' || n, 'LEAD', code, 'none', now(), 0
					from (select code from fresh) f, generate_series(1, greatest(1, %d)) n""".formatted(respondents));
			statement.execute("""
					create temporary table made as
					select gen_random_uuid() as id, f.code, f.n, k, now() - k * interval '90 days' as at,
					  (select id from person where authority_code = f.code order by email limit 1) as lead
					from fresh f, generate_series(0, %d - 1) k""".formatted(rounds));
			statement.execute("""
					insert into assessment (id, authority_code, framework_version, name, answering, named, state, opened_by,
					  opened_at, deadline, agreed_at, agreed_by, version)
					select id, code, 1, 'Round ' || (%d - k), 'INDIVIDUAL', false, 'ACCEPTED', lead, at, at::date + 30, at, lead, 0
					from made""".formatted(rounds));
			statement.execute("""
					insert into submission_reference (assessment_id, authority_code, year, number)
					select id, code, extract(year from at), k + 1 from made""");
			String notes = (respondents == 0) ? "'[]'::jsonb" : """
					(select jsonb_agg(jsonb_build_object('person', null, 'team', null, 'kind', 'LEVEL', 'level', 3, 'strength', 'STATED',
					  'evidence', 'Board paper of March, which sets out who does what.', 'link', null, 'reason', null))
					 from generate_series(1, %d))""".formatted(respondents / 5);
			statement.execute("create temporary table said as select " + notes + " as notes");
			statement.execute("""
					insert into submission (assessment_id, version, frozen, submitted_by)
					select m.id, 1, (select s.frozen from submission s join assessment a on a.id = s.assessment_id
					    where a.authority_code = 'northvale' order by s.submitted_at limit 1)
					  || jsonb_build_object('pillars', (
					    select jsonb_agg(p || jsonb_build_object('target', 4, 'criteria', (
					      select jsonb_agg(c || jsonb_build_object('kind', 'LEVEL',
					        'level', 1 + abs(hashtext(m.id::text || (c ->> 'slug'))) % 5, 'notes', said.notes))
					      from jsonb_array_elements(p -> 'criteria') c)))
					    from jsonb_array_elements((select s.frozen -> 'pillars' from submission s
					      join assessment a on a.id = s.assessment_id
					      where a.authority_code = 'northvale' order by s.submitted_at limit 1)) p)), m.lead
					from made m, said""");
			for (String step : new String[] { "IN_REVIEW", "ACCEPTED" }) {
				statement.execute("insert into submission_step (assessment_id, version, became, person_id)"
						+ " select id, 1, '" + step + "', lead from made");
			}
			statement.execute("insert into sharing_choice (assessment_id, number, consent, chosen_by)"
					+ " select id, 1, 'NAMED', lead from made");
			exercises(statement);
			if (respondents > 0) {
				answers(statement);
			}
			connection.commit();
			connection.setAutoCommit(true);
			statement.execute("analyze");
		}
	}

	/** Two a region, each with ten levers in an order of their own. */
	private static void exercises(Statement statement) throws Exception {
		statement.execute("""
				create temporary table closed as
				select gen_random_uuid() as id, f.code, k, (select id from person where authority_code = f.code order by email limit 1) as lead
				from fresh f, generate_series(1, 2) k""");
		statement.execute("""
				insert into exercise select (jsonb_populate_record(null::exercise, to_jsonb(e) || jsonb_build_object('id', c.id,
				  'authority_code', c.code, 'name', 'Measured ' || c.k))).*
				from closed c, (select * from exercise where authority_code = 'southmere' limit 1) e""");
		statement.execute("""
				insert into decision_record (exercise_id, authority_code, year, number, frozen, closed_by)
				select c.id, c.code, 2026, c.k, jsonb_build_object('kind', 'LEVER', 'options', (
				  select jsonb_agg(jsonb_build_object('code', o.code, 'setAside', false, 'result', jsonb_build_object('rank', o.rank),
				    'decision', jsonb_build_object('course', case when o.rank < 4 then 'TAKE_FORWARD' else 'NOT_NOW' end)))
				  from (select l.code, row_number() over (order by hashtext(c.id::text || l.code)) as rank from lever l
				    order by 2 limit 10) o)), c.lead from closed c""");
		statement.execute("insert into decision_sharing_choice (exercise_id, number, consent, chosen_by)"
				+ " select id, 1, case when abs(hashtext(code)) % 2 = 0 then 'NAMED' else 'COUNTED' end, lead from closed");
	}

	private static void answers(Statement statement) throws Exception {
		statement.execute("""
				insert into respondent (assessment_id, person_id, team_id, invited_at)
				select m.id, p.id, null, m.at from made m join person p on p.authority_code = m.code""");
		statement.execute("""
				insert into response (id, assessment_id, person_id, finished_at)
				select gen_random_uuid(), assessment_id, person_id, now() from respondent
				where assessment_id in (select id from made)""");
		statement.execute("""
				insert into pillar_response (id, response_id, pillar_slug, visited, version)
				select gen_random_uuid(), r.id, p.slug, true, 1 from response r, pillar p
				where p.framework_version = 1 and r.assessment_id in (select id from made)""");
		statement.execute("""
				insert into answer (pillar_response_id, criterion_id, kind, level, confidence, kept)
				select x.id, c.id, 'LEVEL', 1 + abs(hashtext(x.id::text || c.id)) % 5, 'MEDIUM', false
				from response r join pillar_response x on x.response_id = r.id
				join pillar p on p.slug = x.pillar_slug and p.framework_version = 1 join criterion c on c.pillar_id = p.id
				where r.assessment_id in (select id from made)""");
	}

}
