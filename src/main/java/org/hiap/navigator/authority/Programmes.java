package org.hiap.navigator.authority;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.audit.AuditTrail;
import org.hiap.navigator.content.Checks;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to programmes and to which of them an authority belongs. */
@Service
@Transactional
public class Programmes {

	private final AuditTrail audit;

	private final JdbcClient jdbc;

	Programmes(AuditTrail audit, JdbcClient jdbc) {
		this.audit = audit;
		this.jdbc = jdbc;
	}

	/** Every programme by name. */
	@Transactional(readOnly = true)
	public List<Programme> all() {
		return this.jdbc.sql("select code, name from programme order by name, code").query(Programme.class).list();
	}

	/**
	 * A programme by its code.
	 * @throws NotFoundException when there is none
	 */
	@Transactional(readOnly = true)
	public Programme get(String code) {
		return this.jdbc.sql("select code, name from programme where code = ?")
			.param(code)
			.query(Programme.class)
			.optional()
			.orElseThrow(NotFoundException::new);
	}

	/** The programme an authority belongs to, if any. */
	@Transactional(readOnly = true)
	public Optional<Programme> of(String authorityCode) {
		return this.jdbc.sql("""
				select code, name from programme join programme_member on programme_code = code
				where authority_code = ?""").param(authorityCode).query(Programme.class).optional();
	}

	/** The programme's code of every authority that belongs to one, by its code. */
	@Transactional(readOnly = true)
	public Map<String, String> members() {
		Map<String, String> members = new HashMap<>();
		this.jdbc.sql("select authority_code, programme_code from programme_member").query((row) -> {
			members.put(row.getString("authority_code"), row.getString("programme_code"));
		});
		return members;
	}

	/**
	 * Adds a programme.
	 * @return its code, or empty when one of that name exists
	 */
	public Optional<String> add(Viewer administrator, String name) {
		// One at a time finds out whether a name and a code are free.
		this.jdbc.sql("lock table programme in share row exclusive mode").update();
		if (isTaken(name, "")) {
			return Optional.empty();
		}
		String code = freeCode(Checks.slug(name));
		this.jdbc.sql("insert into programme (code, name) values (?, ?)").params(code, name.strip()).update();
		this.audit.record(administrator.id(), "added", "programme " + code);
		return Optional.of(code);
	}

	/**
	 * Calls a programme something else; its code stays.
	 * @return false when another one has that name
	 * @throws NotFoundException when there is no such programme
	 */
	public boolean rename(Viewer administrator, String code, String name) {
		this.jdbc.sql("lock table programme in share row exclusive mode").update();
		String before = get(code).name();
		if (isTaken(name, code)) {
			return false;
		}
		if (!before.equals(name.strip())) {
			this.jdbc.sql("update programme set name = ? where code = ?").params(name.strip(), code).update();
			this.audit.record(administrator.id(), "renamed", "programme " + code);
		}
		return true;
	}

	/**
	 * Puts an authority into a programme, or takes it out of any.
	 * @param programmeCode null for none
	 * @throws NotFoundException when there is no such programme
	 */
	void assign(Viewer administrator, String authorityCode, @Nullable String programmeCode) {
		if (Objects.equals(of(authorityCode).map(Programme::code).orElse(null), programmeCode)) {
			return;
		}
		if (programmeCode == null) {
			this.jdbc.sql("delete from programme_member where authority_code = ?").param(authorityCode).update();
		}
		else {
			this.jdbc.sql("""
					insert into programme_member (authority_code, programme_code) values (?, ?)
					on conflict (authority_code) do update set programme_code = excluded.programme_code""")
				.params(authorityCode, get(programmeCode).code())
				.update();
		}
		this.audit.record(administrator.id(), "chose the programme of", "authority " + authorityCode);
	}

	private boolean isTaken(String name, String except) {
		return this.jdbc.sql("select exists (select 1 from programme where lower(name) = lower(?) and code <> ?)")
			.params(name.strip(), except)
			.query(Boolean.class)
			.single();
	}

	private String freeCode(String slug) {
		String first = slug.isEmpty() ? "programme" : slug;
		List<String> codes = all().stream().map(Programme::code).toList();
		String code = first;
		for (int number = 2; codes.contains(code); number++) {
			code = first + "-" + number;
		}
		return code;
	}

}
