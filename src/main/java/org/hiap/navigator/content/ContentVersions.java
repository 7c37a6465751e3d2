package org.hiap.navigator.content;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads shipped content into the database when it has changed since the last load: all of
 * it in one transaction, or nothing. Instances that start together take turns, and so do
 * people who change content.
 */
@Component
public class ContentVersions {

	private static final Logger LOG = LoggerFactory.getLogger(ContentVersions.class);

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final ApplicationEventPublisher events;

	ContentVersions(JdbcClient jdbc, TransactionTemplate transaction, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.events = events;
	}

	/**
	 * Runs the load unless these very files were loaded before.
	 * @param name one name for the files together
	 * @throws ContentException when the content is wrong; what is stored stays as it was
	 */
	public void load(String name, List<ContentFile> files, Runnable load) {
		long start = System.nanoTime();
		String fingerprint = files.stream().map(ContentFile::fingerprint).collect(Collectors.joining(" "));
		if (isLoaded(name, fingerprint)) {
			LOG.debug("Content “{}” is as it was, found out in {} ms", name, millisecondsSince(start));
			return;
		}
		this.transaction.executeWithoutResult((status) -> {
			takeTurns();
			if (!isLoaded(name, fingerprint)) {
				load.run();
				changed(name, fingerprint);
				LOG.info("Loaded content “{}” in {} ms", name, millisecondsSince(start));
			}
		});
	}

	private static long millisecondsSince(long start) {
		return Duration.ofNanos(System.nanoTime() - start).toMillis();
	}

	/**
	 * A number that grows with every change of any stored content; 0 when there is none.
	 */
	public long revision() {
		return this.jdbc.sql("select coalesce(sum(revision), 0) from content_version").query(Long.class).single();
	}

	/**
	 * Carries out a change that people make while the application runs.
	 * @param name one name for all such changes
	 */
	@Transactional
	public void change(String name, Runnable change) {
		takeTurns();
		change.run();
		changed(name, "");
	}

	/**
	 * Keeps why shipped content was not loaded.
	 * @param problem empty when nothing stands in its way
	 */
	public void setProblem(String name, String problem) {
		this.jdbc.sql("update content_version set problem = ? where name = ? and problem <> ?")
			.params(problem, name, problem)
			.update();
	}

	/** Why shipped content was not loaded: one text for each load that failed. */
	public List<String> problems() {
		return this.jdbc.sql("select problem from content_version where problem <> '' order by name")
			.query(String.class)
			.list();
	}

	private void changed(String name, String fingerprint) {
		this.jdbc.sql("""
				insert into content_version (name, fingerprint) values (?, ?)
				on conflict (name) do update
				set fingerprint = excluded.fingerprint, loaded_at = now(), revision = content_version.revision + 1""")
			.params(name, fingerprint)
			.update();
		this.events.publishEvent(new ContentChanged(revision()));
	}

	private void takeTurns() {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtext('shipped content'))").query((row, number) -> 1).single();
	}

	private boolean isLoaded(String name, String fingerprint) {
		return this.jdbc.sql("select exists (select 1 from content_version where name = ? and fingerprint = ?)")
			.params(name, fingerprint)
			.query(Boolean.class)
			.single();
	}

}
