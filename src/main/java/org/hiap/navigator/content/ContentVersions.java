package org.hiap.navigator.content;

import java.util.List;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads shipped content into the database when it has changed since the last load: all of
 * it in one transaction, or nothing. Instances that start together take turns.
 */
@Component
public class ContentVersions {

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	ContentVersions(JdbcClient jdbc, TransactionTemplate transaction) {
		this.jdbc = jdbc;
		this.transaction = transaction;
	}

	/**
	 * Runs the load unless these very files were loaded before.
	 * @param name one name for the files together
	 * @throws ContentException when the content is wrong; what is stored stays as it was
	 */
	public void load(String name, List<ContentFile> files, Runnable load) {
		String fingerprint = files.stream().map(ContentFile::fingerprint).collect(Collectors.joining(" "));
		if (isLoaded(name, fingerprint)) {
			return;
		}
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc.sql("select pg_advisory_xact_lock(hashtext('shipped content'))")
				.query((row, number) -> 1)
				.single();
			if (!isLoaded(name, fingerprint)) {
				load.run();
				this.jdbc.sql("""
						insert into content_version (name, fingerprint) values (?, ?)
						on conflict (name) do update set fingerprint = excluded.fingerprint, loaded_at = now()""")
					.params(name, fingerprint)
					.update();
			}
		});
	}

	private boolean isLoaded(String name, String fingerprint) {
		return this.jdbc.sql("select exists (select 1 from content_version where name = ? and fingerprint = ?)")
			.params(name, fingerprint)
			.query(Boolean.class)
			.single();
	}

}
