package org.hiap.navigator.catalogue;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.hiap.navigator.content.EntryText;

import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Texts that are being worked on, at most one an entry. */
@Component
class Drafts {

	private final JdbcClient jdbc;

	Drafts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The drafts of a kind by the code of their entry. */
	Map<String, Draft> of(Kind kind) {
		ResultSetExtractor<Map<String, Draft>> byCode = (row) -> {
			Map<String, Draft> drafts = new TreeMap<>();
			while (row.next()) {
				drafts.put(row.getString("code"),
						new Draft(EntryText.parse(row.getString("text")), row.getInt("based_on_version"),
								row.getInt("version"), row.getObject("person", UUID.class),
								row.getObject("changed_at", OffsetDateTime.class).toInstant()));
			}
			return drafts;
		};
		return this.jdbc.sql("select * from library_draft where kind = ?").param(kind.name()).query(byCode);
	}

	/** Nobody else begins a draft before this transaction ends. */
	void lock() {
		this.jdbc.sql("lock table library_draft in exclusive mode").update();
	}

	/**
	 * Saves a draft on top of the one that was read.
	 * @param readVersion 0 when there was none
	 * @return false when there is another now
	 */
	boolean save(Kind kind, String code, EntryText text, int entryVersion, int readVersion, UUID person) {
		return ((readVersion == 0)
				? this.jdbc.sql("""
						insert into library_draft (kind, code, text, based_on_version, version, person)
						values (?, ?, ?, ?, 1, ?) on conflict do nothing""")
					.params(kind.name(), code, text.yaml(), entryVersion, person)
					.update()
				: this.jdbc.sql("""
						update library_draft set text = ?, version = version + 1, person = ?, changed_at = now()
						where kind = ? and code = ? and version = ?""")
					.params(text.yaml(), person, kind.name(), code, readVersion)
					.update()) > 0;
	}

	/** Whether there was one to remove. */
	boolean remove(Kind kind, String code) {
		return this.jdbc.sql("delete from library_draft where kind = ? and code = ?")
			.params(kind.name(), code)
			.update() > 0;
	}

}
