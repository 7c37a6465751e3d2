package org.hiap.navigator.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;

import org.hiap.navigator.account.Accounts;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes each person one message a day about what they have not read and were not mailed.
 * When no instance runs at half past seven it is written later that day.
 */
@Component
class Digests {

	private static final ZoneId ZONE = ZoneId.of("Europe/London");

	private static final LocalTime TIME = LocalTime.of(7, 30);

	private final MailServer server;

	private final Outbox outbox;

	private final MailText mailText;

	private final Accounts accounts;

	private final TransactionTemplate transaction;

	private final JdbcClient jdbc;

	Digests(MailServer server, Outbox outbox, MailText mailText, Accounts accounts, TransactionTemplate transaction,
			JdbcClient jdbc) {
		this.server = server;
		this.outbox = outbox;
		this.mailText = mailText;
		this.accounts = accounts;
		this.transaction = transaction;
		this.jdbc = jdbc;
	}

	@Scheduled(initialDelay = 30_000, fixedRate = 60_000)
	void write() {
		write(Instant.now());
	}

	/**
	 * Writes what is due today. Without a mail server nothing is written: one message
	 * tells all when there is one, and not a message for every day without.
	 */
	void write(Instant now) {
		ZonedDateTime due = now.atZone(ZONE).with(TIME);
		if (now.isBefore(due.toInstant()) || this.server.missingSetting().isPresent()) {
			return;
		}
		for (UUID person : peopleWithSomethingToHear(due)) {
			this.transaction.executeWithoutResult((status) -> write(person, due));
		}
	}

	private List<UUID> peopleWithSomethingToHear(ZonedDateTime due) {
		return this.jdbc.sql("""
				select distinct person_id from notice left join mail_choice using (person_id)
				where read_at is null and mailed_at is null and told_at < :due
				and coalesce(choice, 'DAILY') <> 'NEVER' and coalesce(summary_on, '-infinity') < :day""")
			.param("due", due.toInstant().atOffset(ZoneOffset.UTC))
			.param("day", due.toLocalDate())
			.query(UUID.class)
			.list();
	}

	private void write(UUID person, ZonedDateTime due) {
		if (!claim(person, due.toLocalDate()) || !canBeMailed(person)) {
			return;
		}
		List<Notice> notices = this.jdbc.sql("""
				with told as (update notice set mailed_at = now()
				  where person_id = ? and read_at is null and mailed_at is null and told_at < ? returning *)
				select urgency, title, text, path from told order by told_at desc, id""")
			.param(person)
			.param(due.toInstant().atOffset(ZoneOffset.UTC))
			.query(Notice.class)
			.list();
		if (!notices.isEmpty()) {
			this.outbox.add(person, this.mailText.digestSubject(notices.size()), this.mailText.digest(notices), false);
		}
	}

	/** Of several instances that come to a person on one day, only the first goes on. */
	private boolean claim(UUID person, LocalDate day) {
		return this.jdbc.sql("""
				insert into mail_choice as mine (person_id, summary_on) values (:person, :day)
				on conflict (person_id) do update set summary_on = :day
				where coalesce(mine.summary_on, '-infinity') < :day""")
			.param("person", person)
			.param("day", day)
			.update() == 1;
	}

	/** Someone without a password yet could not open what the message leads to. */
	private boolean canBeMailed(UUID person) {
		return this.accounts.find(person).filter((found) -> !found.isDisabled() && !found.isInvited()).isPresent();
	}

}
