package org.hiap.navigator.catalogue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.hiap.navigator.content.ContentException;
import org.hiap.navigator.content.ContentFile;
import org.hiap.navigator.content.ContentVersions;
import org.hiap.navigator.content.Entry;
import org.hiap.navigator.content.EntryText;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The entries that count: what ships, unless people published something else or withdrew
 * the entry, and what people added.
 */
@Component
public class Catalogue {

	private static final Logger LOG = LoggerFactory.getLogger(Catalogue.class);

	private static final String ROWS = """
			select code, shipped, published, based_on, withdrawn, version, title, slug from library_entry
			where kind = ?""";

	private final JdbcClient jdbc;

	private final ContentVersions versions;

	Catalogue(JdbcClient jdbc, ContentVersions versions) {
		this.jdbc = jdbc;
		this.versions = versions;
	}

	/**
	 * Takes in the shipped files of a holding when they have changed since the last start
	 * and stores what then counts. What people published stays in front of what ships;
	 * when the two no longer go together, the library stays as it was, and the catalogue
	 * keeps why.
	 * @throws ContentException when a shipped file is wrong by itself
	 */
	public void load(Holding holding) {
		List<ContentFile> files = Stream
			.concat(holding.kinds().stream().map(Kind::name), holding.referredTo().stream().sorted())
			.map(Kind::shipped)
			.toList();
		try {
			this.versions.load(holding.name(), files, () -> {
				holding.kinds().forEach(this::takeIn);
				holding.store(this);
				holding.kinds().forEach(this::index);
			});
			this.versions.setProblem(holding.name(), "");
		}
		catch (ContentException ex) {
			if (!hasEdits()) {
				throw ex;
			}
			LOG.error("The library stays as it was, because what ships and what was published in the browser "
					+ "do not go together: {}", ex.getMessage());
			this.versions.setProblem(holding.name(), String.valueOf(ex.getMessage()));
		}
	}

	/**
	 * The entries of a kind that count, to be read: as shipped first, then added ones.
	 */
	public List<Entry> entries(Kind kind) {
		Map<String, Row> rows = new LinkedHashMap<>();
		rows(kind).forEach((row) -> rows.put(row.code(), row));
		List<Entry> entries = new ArrayList<>();
		for (Entry shipped : kind.shipped().entries()) {
			String code = shipped.content().text(kind.key());
			Row row = rows.remove(String.valueOf(code));
			if (row == null || row.isAsShipped()) {
				entries.add(shipped);
			}
			else if (!row.withdrawn()) {
				entries.add(row.entry(kind));
			}
		}
		rows.values().stream().filter((row) -> !row.withdrawn()).forEach((row) -> entries.add(row.entry(kind)));
		return entries;
	}

	/** What the entries of a kind say that count. */
	@Transactional(readOnly = true)
	public List<EntryText> texts(Kind kind) {
		return rows(kind).stream().filter((row) -> !row.withdrawn()).map(Row::text).toList();
	}

	/** When people last published an entry, by its code; others are as they ship. */
	@Transactional(readOnly = true)
	public Map<String, Instant> changes(Kind kind) {
		Map<String, Instant> changes = new HashMap<>();
		this.jdbc.sql(
				"select code, changed_at from library_entry where kind = ? and changed_at is not null and not withdrawn")
			.param(kind.name())
			.query((row) -> {
				changes.put(row.getString("code"), row.getTimestamp("changed_at").toInstant());
			});
		return changes;
	}

	/** Where an entry that once had a slug is now. */
	@Transactional(readOnly = true)
	public Optional<Moved> formerly(String kind, String slug) {
		return this.jdbc.sql("""
				select e.slug, e.title, e.withdrawn from library_address a
				join library_entry e on e.kind = a.kind and e.code = a.code
				where a.kind = ? and a.slug = ?""").params(kind, slug).query(Moved.class).optional();
	}

	/**
	 * What became of an entry that once had another address.
	 *
	 * @param slug its slug today
	 * @param title its name
	 * @param withdrawn whether it was withdrawn
	 */
	public record Moved(String slug, String title, boolean withdrawn) {
	}

	private void takeIn(Kind kind) {
		Map<String, Row> gone = new HashMap<>();
		rows(kind).stream().filter((row) -> row.shipped() != null).forEach((row) -> gone.put(row.code(), row));
		int position = 0;
		for (Entry entry : kind.shipped().entries()) {
			EntryText text = entry.content();
			String code = entry.text(kind.key());
			this.jdbc.sql("""
					insert into library_entry (kind, code, position, title, slug, shipped)
					values (?, ?, ?, '', '', ?)
					on conflict (kind, code) do update set position = excluded.position, shipped = excluded.shipped""")
				.params(kind.name(), code, position++, text.yaml())
				.update();
			gone.remove(code);
		}
		for (Row row : gone.values()) {
			this.jdbc
				.sql((row.published() != null) ? "update library_entry set shipped = null where kind = ? and code = ?"
						: "delete from library_entry where kind = ? and code = ?")
				.params(kind.name(), row.code())
				.update();
		}
	}

	/** Writes down how people call the entries and where they find them. */
	private void index(Kind kind) {
		rows(kind).forEach((row) -> index(kind, row));
	}

	/** Writes down how people call an entry and where they find it. */
	void index(Kind kind, Row row) {
		EntryText text = row.text();
		String title = Objects.requireNonNullElse(text.text(kind.title()), row.code());
		String slug = Objects.requireNonNullElse(text.text("slug"), row.code());
		if (!title.equals(row.title()) || !slug.equals(row.slug())) {
			this.jdbc.sql("update library_entry set title = ?, slug = ? where kind = ? and code = ?")
				.params(title, slug, kind.name(), row.code())
				.update();
			this.jdbc.sql("""
					insert into library_address (kind, slug, code) values (?, ?, ?)
					on conflict (kind, slug) do update set code = excluded.code""")
				.params(kind.name(), slug, row.code())
				.update();
		}
	}

	private boolean hasEdits() {
		return this.jdbc.sql("select exists (select 1 from library_entry where published is not null or withdrawn)")
			.query(Boolean.class)
			.single();
	}

	/** The rows of a kind: what ships in its order, then what was added. */
	List<Row> rows(Kind kind) {
		return this.jdbc.sql(ROWS + " order by shipped is null, position").param(kind.name()).query(Row.class).list();
	}

	Optional<Row> row(Kind kind, String code) {
		return this.jdbc.sql(ROWS + " and code = ?").params(kind.name(), code).query(Row.class).optional();
	}

	record Row(String code, @Nullable String shipped, @Nullable String published, @Nullable String basedOn,
			boolean withdrawn, int version, String title, String slug) {

		boolean isAsShipped() {
			return this.published == null && !this.withdrawn;
		}

		EntryText text() {
			return EntryText.parse(Objects.requireNonNull((this.published != null) ? this.published : this.shipped));
		}

		Entry entry(Kind kind) {
			return text().entry(kind.name() + ", " + this.code + " as published in the browser");
		}

	}

}
