package org.hiap.navigator.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.catalogue.Change.Action;
import org.hiap.navigator.content.EntryText;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What readers saw of each entry, step by step; nothing of it is ever changed. */
@Component
class History {

	private final JdbcClient jdbc;

	History(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The steps of an entry, the latest first. */
	List<Change> of(Kind kind, String code) {
		return this.jdbc.sql("""
				select id, text, lag(text) over (order by id) as before, action, reason, person, happened_at
				from library_change where kind = ? and code = ? order by id desc""")
			.params(kind.name(), code)
			.query(History::change)
			.list();
	}

	/**
	 * The history begins with, and goes through, what shipped while nobody had changed
	 * it.
	 */
	void keepWhatShipped(Kind kind, Catalogue.Row row) {
		if (row.isAsShipped() && row.shipped() != null) {
			Change last = of(kind, row.code()).stream().findFirst().orElse(null);
			EntryText shipped = EntryText.parse(row.shipped());
			if (last == null || !shipped.equals(last.text())) {
				add(null, kind, row.code(), shipped, Action.SHIPPED, "");
			}
		}
	}

	/** One more step; a null text says that readers see nothing from now on. */
	void add(@Nullable Viewer viewer, Kind kind, String code, @Nullable EntryText text, Action action, String reason) {
		this.jdbc.sql("insert into library_change (kind, code, text, action, reason, person) values (?, ?, ?, ?, ?, ?)")
			.param(1, kind.name())
			.param(2, code)
			.param(3, (text != null) ? text.yaml() : null, Types.VARCHAR)
			.param(4, action.name())
			.param(5, reason)
			.param(6, (viewer != null) ? viewer.id() : null, Types.OTHER)
			.update();
	}

	private static Change change(ResultSet row, int number) throws SQLException {
		String text = row.getString("text");
		String before = row.getString("before");
		return new Change(row.getLong("id"), (text != null) ? EntryText.parse(text) : null,
				(before != null) ? EntryText.parse(before) : null, Action.valueOf(row.getString("action")),
				row.getString("reason"), row.getObject("person", UUID.class),
				row.getObject("happened_at", OffsetDateTime.class).toInstant());
	}

}
