package org.hiap.navigator.administration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.hiap.navigator.audit.AuditTrail;
import org.hiap.navigator.govuk.Dates;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Removes, once a day, what is kept no longer: drafts nobody finished and guests' names.
 * All of it stands in one list here, because it is judged as a whole. Answers, scores,
 * decisions and the trail are never removed.
 */
@Service
@Transactional
public class Retention {

	/**
	 * Something that is removed.
	 *
	 * @param key of its words, after {@code retention.}
	 * @param rows the table and which of its rows
	 * @param update what takes the place of deleting them, or empty
	 */
	private record Rule(String key, String table, String rows, String update) {

		String count() {
			return "select count(*) from " + this.table + " where " + this.rows;
		}

		String remove() {
			return this.update.isEmpty() ? "delete from " + this.table + " where " + this.rows
					: "update " + this.table + " set " + this.update + " where " + this.rows;
		}

	}

	private static final List<Rule> RULES = List.of(
			// A session ends after twelve hours: no form that old can be sent any more.
			new Rule("form-keys", "form_key", "used_at < :drafts", ""),
			new Rule("links", "one_time_link", "expires_at < :drafts or used_at < :drafts", ""),
			new Rule("library-uploads", "library_upload", "uploaded_at < :drafts", ""),
			new Rule("framework-uploads", "framework_upload", "uploaded_at < :drafts", ""),
			new Rule("sign-in-failures", "sign_in_failure", "at < :day", ""),
			new Rule("join-codes", "wrong_join_code", "at < :day", ""),
			// The secret goes too: with the exercise closed it opens nothing.
			new Rule("guest-names", "participant", """
					person_id is null and (name <> :guest or secret_hash is not null)
					and exercise_id in (select exercise_id from decision_record where closed_at < :guests)""",
					"name = :guest, secret_hash = null"));

	/** How a guest is called afterwards. */
	static final String GUEST = "A guest";

	private final ProgrammeSettings settings;

	private final AuditTrail audit;

	private final JdbcClient jdbc;

	Retention(ProgrammeSettings settings, AuditTrail audit, JdbcClient jdbc) {
		this.settings = settings;
		this.audit = audit;
		this.jdbc = jdbc;
	}

	/**
	 * A run that was.
	 *
	 * @param removed how much it removed in all
	 */
	public record Run(LocalDate ranOn, long removed) {
	}

	/** The last run, if there was one. */
	@Transactional(readOnly = true)
	public Optional<Run> last() {
		return this.jdbc.sql("select ran_on, removed from retention_run order by ran_on desc limit 1")
			.query(Run.class)
			.optional();
	}

	/** How much the next run would remove now, by the key of its words. */
	@Transactional(readOnly = true)
	public Map<String, Long> due() {
		Map<String, Long> due = new LinkedHashMap<>();
		for (Rule rule : RULES) {
			due.put(rule.key(), statement(rule.count(), Instant.now()).query(Long.class).single());
		}
		return due;
	}

	/** A day on which nothing ran is made up for on the next. */
	@Scheduled(cron = "0 40 3 * * *", zone = "Europe/London")
	public void run() {
		run(Dates.today(), Instant.now());
	}

	/** Of several instances that come to a day, only the first goes on. */
	void run(LocalDate day, Instant now) {
		boolean first = this.jdbc
			.sql("insert into retention_run (ran_on, removed) values (?, 0) on conflict do nothing")
			.param(day)
			.update() == 1;
		if (!first) {
			return;
		}
		Map<String, Integer> removed = new LinkedHashMap<>();
		for (Rule rule : RULES) {
			removed.put(rule.key(), statement(rule.remove(), now).update());
		}
		this.jdbc.sql("update retention_run set removed = ? where ran_on = ?")
			.params(removed.values().stream().mapToLong(Integer::longValue).sum(), day)
			.update();
		this.audit.record(null, "removed what is kept no longer in",
				"retention " + day + ": "
						+ removed.entrySet()
							.stream()
							.map((each) -> each.getKey() + " " + each.getValue())
							.collect(Collectors.joining(", ")));
	}

	private JdbcClient.StatementSpec statement(String sql, Instant now) {
		Settings set = this.settings.get();
		OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
		Map<String, Object> all = Map.of("drafts", at.minusDays(set.draftDays()), "day", at.minusDays(1), "guests",
				at.minusMonths(set.guestMonths()), "guest", GUEST);
		JdbcClient.StatementSpec statement = this.jdbc.sql(sql);
		for (Map.Entry<String, Object> each : all.entrySet()) {
			if (sql.contains(":" + each.getKey())) {
				statement = statement.param(each.getKey(), each.getValue());
			}
		}
		return statement;
	}

}
