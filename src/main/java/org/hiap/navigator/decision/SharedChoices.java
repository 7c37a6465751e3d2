package org.hiap.navigator.decision;

import java.util.Collection;
import java.util.List;

import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.library.LibraryOption;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts what closed exercises came to, as far as authorities share it with the
 * programme. Records that only count are never told apart: they take part where nobody
 * asks for particular authorities, and only when several authorities have some.
 */
@Service
@Transactional(readOnly = true)
public class SharedChoices {

	/** Fewer authorities would be recognised by what they prioritise. */
	private static final int FEWEST_COUNTED = 5;

	private static final String SHARED = """
			with shared as (
			  select d.exercise_id, d.authority_code, d.year, d.ranks, d.kind, c.consent
			  from decision_record d cross join lateral (
			    select c.consent from decision_sharing_choice c where c.exercise_id = d.exercise_id
			    order by c.number desc limit 1) c
			  where c.consent <> 'NOT_SHARED')
			""";

	private final JdbcClient jdbc;

	SharedChoices(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What is counted, and of how many records.
	 *
	 * @param named how many records of authorities that are named
	 * @param counted how many that only count, and do so here
	 * @param choices most often in the top first
	 */
	public record Counted(int named, int counted, List<SharedChoice> choices) {
	}

	/**
	 * Counts the shared records.
	 * @param authorities codes of the authorities to count, all of whose records must be
	 * named then, or null for everybody
	 * @throws NotFoundException when the viewer is not of the programme
	 */
	public Counted of(Viewer viewer, @Nullable Collection<String> authorities) {
		viewer.requireProgramme();
		boolean everybody = authorities == null;
		String[] codes = (authorities != null) ? authorities.toArray(String[]::new) : new String[0];
		boolean anonymous = everybody
				&& this.jdbc.sql(SHARED + "select count(distinct authority_code) from shared where consent = 'COUNTED'")
					.query(Integer.class)
					.single() >= FEWEST_COUNTED;
		String which = " where (:everybody or authority_code = any(:codes)) and (consent = 'NAMED' or :anonymous)";
		List<SharedChoice> choices = this.jdbc.sql(SHARED + """
				select kind, o.code, count(*) as exercises, count(*) filter (where o.rank <= :top) as top,
				  count(*) filter (where o.course = 'TAKE_FORWARD') as forward
				from shared cross join jsonb_to_recordset(ranks) as o (code text, rank integer, course text)
				""" + which + " group by kind, o.code order by top desc, forward desc, exercises desc, kind, o.code")
			.param("everybody", everybody)
			.param("codes", codes)
			.param("anonymous", anonymous)
			.param("top", SharedChoice.TOP)
			.query((row, at) -> new SharedChoice(LibraryOption.Kind.valueOf(row.getString("kind")),
					row.getString("code"), row.getInt("exercises"), row.getInt("top"), row.getInt("forward")))
			.list();
		return this.jdbc.sql(SHARED + """
				select count(*) filter (where consent = 'NAMED') as named,
				  count(*) filter (where consent = 'COUNTED') as counted from shared""" + which)
			.param("everybody", everybody)
			.param("codes", codes)
			.param("anonymous", anonymous)
			.query((row, at) -> new Counted(row.getInt("named"), row.getInt("counted"), choices))
			.single();
	}

}
