package org.hiap.navigator.authority;

import java.util.List;

import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.audit.AuditTrail;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for administrators, who add authorities, rename those the library says nothing
 * of and put them into programmes.
 */
@Service
@Transactional
public class AuthorityAdministration {

	/** The longest name, in characters. */
	public static final int LONGEST_NAME = 120;

	/** The longest abbreviation, in characters. */
	public static final int LONGEST_ABBREVIATION = 40;

	/** The longest code, in characters. */
	public static final int LONGEST_CODE = 40;

	private static final String MATCHING = """
			from combined_authority a left join authority_merger m on m.code = a.code
			left join combined_authority s on s.code = m.successor
			left join programme_member pm on pm.authority_code = a.code
			left join programme p on p.code = pm.programme_code
			where (cast(:merged as boolean) is null or (m.code is not null) = :merged)
			and (position(lower(:words) in lower(a.name)) > 0 or position(lower(:words) in lower(a.abbreviation)) > 0
			  or position(lower(:words) in a.code) > 0)""";

	private final Programmes programmes;

	private final AuditTrail audit;

	private final JdbcClient jdbc;

	AuthorityAdministration(Programmes programmes, AuditTrail audit, JdbcClient jdbc) {
		this.programmes = programmes;
		this.audit = audit;
		this.jdbc = jdbc;
	}

	/**
	 * An authority in a list.
	 *
	 * @param programme the name of its programme, or null
	 * @param successor the name of the authority it was merged into, or null
	 */
	public record Listed(String code, String name, boolean sample, @Nullable String programme,
			@Nullable String successor) {
	}

	/**
	 * How many authorities there are.
	 * @param words part of a name, abbreviation or code; empty for any
	 * @param merged whether they were merged; null for all
	 */
	@Transactional(readOnly = true)
	public long count(String words, @Nullable Boolean merged) {
		return find("select count(*) ", "", words, merged).query(Long.class).single();
	}

	/** Some of them by name. */
	@Transactional(readOnly = true)
	public List<Listed> find(String words, @Nullable Boolean merged, long offset, int limit) {
		return find("select a.code, a.name, a.sample, p.name as programme, s.name as successor ",
				" order by a.name, a.code limit " + limit + " offset " + offset, words, merged)
			.query(Listed.class)
			.list();
	}

	/** What stands in the way of adding or renaming an authority. */
	public enum Outcome {

		DONE, NAME_TAKEN, CODE_TAKEN

	}

	/** Adds an authority that the sources say nothing of. */
	public Outcome add(Viewer administrator, String code, String name, String abbreviation) {
		lock();
		if (isTaken(name, "")) {
			return Outcome.NAME_TAKEN;
		}
		int added = this.jdbc.sql("""
				insert into combined_authority (code, name, abbreviation, sample, added) values (?, ?, ?, false, true)
				on conflict (code) do nothing""").params(code, name, abbreviation).update();
		if (added == 0) {
			return Outcome.CODE_TAKEN;
		}
		this.audit.record(administrator.id(), "added", "authority " + code);
		return Outcome.DONE;
	}

	/**
	 * Calls an authority something else that the library says nothing of; its code stays.
	 * @throws NotFoundException when there is none, or it is an entry of the library
	 */
	public Outcome rename(Viewer administrator, String code, String name, String abbreviation) {
		lock();
		if (isTaken(name, code)) {
			return Outcome.NAME_TAKEN;
		}
		int renamed = this.jdbc.sql("""
				update combined_authority set name = ?, abbreviation = ? where code = ? and (added or sample)
				and code not in (select code from authority_merger)""").params(name, abbreviation, code).update();
		if (renamed == 0) {
			throw new NotFoundException();
		}
		this.audit.record(administrator.id(), "renamed", "authority " + code);
		return Outcome.DONE;
	}

	/**
	 * Puts an authority into a programme, or takes it out of any.
	 * @param programme the programme's code, or null for none
	 * @throws NotFoundException when there is no such authority or programme
	 */
	public void assign(Viewer administrator, String code, @Nullable String programme) {
		int current = this.jdbc.sql("""
				select code from combined_authority where code = ? and code not in (select code from authority_merger)
				for update""").param(code).query(String.class).list().size();
		if (current == 0) {
			throw new NotFoundException();
		}
		this.programmes.assign(administrator, code, programme);
	}

	/** Whether a name is free shows one transaction at a time. */
	private void lock() {
		this.jdbc.sql("lock table combined_authority in share row exclusive mode").update();
	}

	private boolean isTaken(String name, String except) {
		return this.jdbc
			.sql("select exists (select 1 from combined_authority where lower(name) = lower(?) and code <> ?)")
			.params(name, except)
			.query(Boolean.class)
			.single();
	}

	private JdbcClient.StatementSpec find(String what, String order, String words, @Nullable Boolean merged) {
		return this.jdbc.sql(what + MATCHING + order)
			.param("words", words.strip())
			.param("merged", merged, java.sql.Types.BOOLEAN);
	}

}
