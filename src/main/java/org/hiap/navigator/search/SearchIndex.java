package org.hiap.navigator.search;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.hiap.navigator.content.ContentChanged;
import org.hiap.navigator.content.ContentVersions;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps what is searched in step with what is stored: made anew as a whole, which a few
 * hundred entries allow, whenever content changes and in the same transaction.
 */
@Component
class SearchIndex implements SmartInitializingSingleton {

	/** Raise it when the same content is to be indexed differently. */
	private static final int SHAPE = 1;

	private final Entries entries;

	private final ContentVersions content;

	private final JdbcClient jdbc;

	private final JdbcTemplate batch;

	private final TransactionTemplate transaction;

	SearchIndex(Entries entries, ContentVersions content, JdbcClient jdbc, JdbcTemplate batch,
			TransactionTemplate transaction) {
		this.entries = entries;
		this.content = content;
		this.jdbc = jdbc;
		this.batch = batch;
		this.transaction = transaction;
	}

	/** Once all content is loaded: nothing is done when it is what it was. */
	@Override
	public void afterSingletonsInstantiated() {
		if (!isCurrent()) {
			this.transaction.executeWithoutResult((status) -> {
				takeTurns();
				if (!isCurrent()) {
					rebuild();
				}
			});
		}
	}

	@EventListener
	void contentChanged(ContentChanged event) {
		takeTurns();
		rebuild();
	}

	private boolean isCurrent() {
		return this.jdbc.sql("select exists (select 1 from search_index_state where shape = ? and revision = ?)")
			.params(SHAPE, this.content.revision())
			.query(Boolean.class)
			.single();
	}

	private void takeTurns() {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtext('search index'))").query((row, number) -> 1).single();
	}

	private void rebuild() {
		Entries.Everything everything = this.entries.read();
		for (String table : List.of("search_entry", "search_word", "search_choice", "search_index_state")) {
			this.jdbc.sql("delete from " + table).update();
		}
		storeEntries(everything.entries());
		storeWords(everything.entries());
		storeChoices(everything.choices());
		this.jdbc.sql("insert into search_index_state (shape, revision) values (?, ?)")
			.params(SHAPE, this.content.revision())
			.update();
	}

	private void storeEntries(List<Findable> entries) {
		Map<Findable, Integer> positions = new LinkedHashMap<>();
		entries.forEach((entry) -> positions.put(entry, positions.size()));
		this.batch.batchUpdate("""
				insert into search_entry (key, position, kind, names, title, summary, text, facts, path, facets, words)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
				setweight(to_tsvector('english', ?), ?::"char") || setweight(to_tsvector('english', ?), 'B')
				|| setweight(to_tsvector('english', ?), 'C') || setweight(to_tsvector('english', ?), 'D'))""",
				positions.entrySet(), 100, (row, positioned) -> {
					Findable entry = positioned.getKey();
					row.setString(1, entry.kind().slug() + "/" + entry.key());
					row.setInt(2, positioned.getValue());
					row.setString(3, entry.kind().name());
					row.setArray(4, row.getConnection().createArrayOf("text", names(entry)));
					row.setString(5, entry.title());
					row.setString(6, entry.summary());
					row.setString(7, entry.text());
					row.setString(8, entry.facts());
					row.setString(9, entry.path());
					row.setArray(10, row.getConnection().createArrayOf("text", facets(entry)));
					row.setString(11, Lexer.plain(entry.title()));
					row.setString(12, entry.named() ? "A" : "B");
					row.setString(13, Lexer.plain(entry.summary()));
					row.setString(14, Lexer.plain(Findable.lines(entry.text(), entry.facts())));
					row.setString(15, Lexer.plain(entry.aliases()));
				});
	}

	private static String[] names(Findable entry) {
		return Stream.concat(Stream.ofNullable(entry.code()), Stream.of(entry.title()))
			.map(Lexer::plain)
			.toArray(String[]::new);
	}

	private static String[] facets(Findable entry) {
		return Stream.concat(Stream.of(new Findable.Value(Facet.KIND, entry.kind().slug())), entry.facets().stream())
			.map((value) -> Findable.Value.of(value.facet(), value.value()))
			.toArray(String[]::new);
	}

	/** Words too common to be searched for have no lexeme, and are left out. */
	private void storeWords(List<Findable> entries) {
		Map<String, Integer> frequencies = new HashMap<>();
		entries.forEach(
				(entry) -> Lexer.words(entry.everything()).forEach((word) -> frequencies.merge(word, 1, Integer::sum)));
		String[] words = frequencies.keySet().toArray(String[]::new);
		this.jdbc.sql("""
				insert into search_word (word, lexeme, frequency)
				select word, lexeme, frequency from (
				  select word, frequency, (tsvector_to_array(to_tsvector('english', word)))[1] as lexeme
				  from unnest(?::text[], ?::integer[]) as each (word, frequency)) lexed
				where lexeme is not null""")
			.params(words, Stream.of(words).map(frequencies::get).toArray(Integer[]::new))
			.update();
	}

	private void storeChoices(List<Entries.Choice> choices) {
		Map<Entries.Choice, Integer> positions = new LinkedHashMap<>();
		choices.forEach((choice) -> positions.put(choice, positions.size()));
		this.batch.batchUpdate("insert into search_choice (facet, value, position, label) values (?, ?, ?, ?)",
				positions.entrySet(), 100, (row, positioned) -> {
					row.setString(1, positioned.getKey().value().facet().name());
					row.setString(2, positioned.getKey().value().value());
					row.setInt(3, positioned.getValue());
					row.setString(4, positioned.getKey().label());
				});
	}

}
