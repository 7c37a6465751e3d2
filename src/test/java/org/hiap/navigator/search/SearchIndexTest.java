package org.hiap.navigator.search;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.hiap.navigator.FullStackTest;
import org.hiap.navigator.content.ContentChanged;
import org.hiap.navigator.content.ContentVersions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@FullStackTest
class SearchIndexTest {

	private static final String NAME = "Regional employment standards/charters for good work";

	@Autowired
	private SearchIndex index;

	@Autowired
	private Search search;

	@Autowired
	private ContentVersions content;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void putTheNameBack() {
		change(NAME, false);
	}

	@Test
	void whatChangesIsFoundAsSoonAsItHasChanged() {
		change("Quixotic windmills", false);
		assertThat(this.search.find("windmill", Map.of()).keys()).startsWith("lever/L01")
			.as("what belongs to it")
			.contains("activity/employment-charter-tailor", "case-study/CS01");
		change(NAME, false);
		assertThat(this.search.find("windmill", Map.of()).keys()).isEmpty();
	}

	@Test
	void aChangeThatIsTakenBackIsNeverFound() {
		change("Quixotic windmills", true);
		assertThat(this.search.find("windmill", Map.of()).keys()).isEmpty();
	}

	@Test
	void makingItAgainDoublesNothing() {
		String before = everything();
		change(NAME, false);
		change(NAME, false);
		assertThat(everything()).isEqualTo(before);
	}

	@Test
	void aStartDoesNothingWhenNothingHasChanged() {
		String before = transactionOfTheIndex();
		this.index.afterSingletonsInstantiated();
		assertThat(transactionOfTheIndex()).isEqualTo(before);
	}

	@Test
	void instancesThatStartTogetherMakeItOnce() throws Exception {
		String before = everything();
		this.jdbc.sql("update search_index_state set revision = -1").update();
		this.jdbc.sql("delete from search_entry where kind = 'LEVER'").update();
		List<Callable<Void>> starts = IntStream.range(0, 6).mapToObj((i) -> (Callable<Void>) () -> {
			this.index.afterSingletonsInstantiated();
			return null;
		}).toList();
		try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
			for (Future<Void> start : pool.invokeAll(starts)) {
				start.get();
			}
		}
		assertThat(everything()).isEqualTo(before);
		assertThat(this.jdbc.sql("select revision from search_index_state").query(Long.class).single())
			.isEqualTo(this.content.revision());
	}

	private void change(String name, boolean takenBack) {
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc.sql("update lever set name = ? where code = 'L01'").param(name).update();
			this.events.publishEvent(new ContentChanged(this.content.revision()));
			if (takenBack) {
				status.setRollbackOnly();
			}
		});
	}

	private String transactionOfTheIndex() {
		return this.jdbc.sql("select xmin::text from search_index_state").query(String.class).single();
	}

	private String everything() {
		return this.jdbc.sql("""
				select md5(string_agg(row, '|' order by row)) from (
				select e::text as row from search_entry e union all select w::text from search_word w
				union all select c::text from search_choice c)""").query(String.class).single();
	}

}
