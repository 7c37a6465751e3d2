package org.hiap.navigator.content;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.hiap.navigator.FullStackTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Loads into the table of form keys, which nothing else reads. */
@FullStackTest
class ContentVersionsTest {

	@Autowired
	private ContentVersions versions;

	@Autowired
	private JdbcClient jdbc;

	private final String name = "test " + UUID.randomUUID();

	private final AtomicInteger loads = new AtomicInteger();

	@Test
	void loadsAFileOnceAndAgainOnlyWhenItSaysSomethingElse() {
		load("- name: a");
		load("- name: a");
		assertThat(this.loads).hasValue(1);
		load("- name: b");
		assertThat(this.loads).hasValue(2);
		assertThat(stored()).isEqualTo("b");
		load("- name: a");
		assertThat(stored()).isEqualTo("a");
	}

	@Test
	void brokenContentLeavesWhatIsStoredAsItWas() {
		load("- name: a\n- name: b");
		for (String broken : List.of("- name: c\n- nmae: d", "- name: c\n- name: [ d", "- name: c\n- name: d\n  x: y",
				"name: c", "")) {
			assertThatExceptionOfType(ContentException.class).as(broken).isThrownBy(() -> load(broken));
			assertThat(stored()).as(broken).isEqualTo("a b");
		}
		int before = this.loads.get();
		load("- name: a\n- name: b");
		assertThat(this.loads).as("nothing was forgotten").hasValue(before);
	}

	@Test
	void instancesThatStartTogetherLoadOnce() throws Exception {
		List<Callable<Void>> starts = IntStream.range(0, 10).mapToObj((i) -> (Callable<Void>) () -> {
			load("- name: a");
			return null;
		}).toList();
		try (ExecutorService pool = Executors.newFixedThreadPool(10)) {
			for (Future<Void> start : pool.invokeAll(starts)) {
				start.get();
			}
		}
		assertThat(this.loads).hasValue(1);
		assertThat(stored()).isEqualTo("a");
	}

	private void load(String text) {
		ContentFile file = ContentFile.of("test.yaml", text);
		this.versions.load(this.name, List.of(file), () -> {
			this.loads.incrementAndGet();
			this.jdbc.sql("delete from form_key where outcome like ?").param(this.name + "%").update();
			for (Entry entry : file.entries()) {
				String word = entry.read((read) -> read.text("name"));
				this.jdbc.sql("insert into form_key (key, outcome) values (?, ?)")
					.params(UUID.randomUUID(), this.name + " " + word)
					.update();
			}
		});
	}

	private String stored() {
		return this.jdbc.sql("select outcome from form_key where outcome like ? order by outcome")
			.param(this.name + "%")
			.query(String.class)
			.list()
			.stream()
			.map((outcome) -> outcome.substring(this.name.length() + 1))
			.collect(Collectors.joining(" "));
	}

}
