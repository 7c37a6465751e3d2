package org.hiap.navigator.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.audit.AuditTrail;
import org.hiap.navigator.notice.Mail.State;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door to the messages that are to go out by email. */
@Service
@Transactional
public class Outbox {

	/** How long a message is kept once it was sent or given up. */
	static final Duration KEPT = Duration.ofDays(30);

	/** After each failed try; after the last one comes a day, up to a week in all. */
	private static final List<Duration> PAUSES = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5),
			Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(6));

	private static final int MOST_TRIES = PAUSES.size() + 7;

	/**
	 * How long nobody else tries a message that an instance is trying: longer than the
	 * time limits of {@code spring.mail} let one try take.
	 */
	private static final Duration CLAIM = Duration.ofMinutes(10);

	private final AuditTrail audit;

	private final JdbcClient jdbc;

	Outbox(AuditTrail audit, JdbcClient jdbc) {
		this.audit = audit;
		this.jdbc = jdbc;
	}

	/** How many messages are in a state. */
	@Transactional(readOnly = true)
	public long count(State state) {
		return this.jdbc.sql("select count(*) from mail where state = ?")
			.param(state.name())
			.query(Long.class)
			.single();
	}

	/** Some of the messages in a state, newest first. */
	@Transactional(readOnly = true)
	public List<Mail> in(State state, long offset, int limit) {
		return this.jdbc.sql("select * from mail where state = ? order by written_at desc, id limit ? offset ?")
			.param(state.name())
			.param(limit)
			.param(offset)
			.query(Outbox::mail)
			.list();
	}

	/** One message. */
	@Transactional(readOnly = true)
	public Mail get(UUID id) {
		return this.jdbc.sql("select * from mail where id = ?")
			.param(id)
			.query(Outbox::mail)
			.optional()
			.orElseThrow(NotFoundException::new);
	}

	/** Has a message that was not sent tried again at once. */
	public void tryAgain(Viewer by, UUID id) {
		Mail mail = get(id);
		if (mail.state() != State.SENT) {
			this.jdbc.sql("""
					update mail set state = 'WAITING', tries = 0, next_try_at = now(), ended_at = null
					where id = ? and state <> 'SENT'""").param(id).update();
			this.audit.record(by.id(), "asked to send again", "message " + id);
		}
	}

	/** Has every message that was not sent tried again at once. */
	public void tryAllAgain(Viewer by) {
		this.jdbc.sql("""
				update mail set state = 'WAITING', tries = 0, next_try_at = now(), ended_at = null
				where state <> 'SENT'""").update();
		this.audit.record(by.id(), "asked to send again", "every message");
	}

	@Transactional(propagation = Propagation.MANDATORY)
	void add(UUID person, String subject, String text, boolean oneTimeLink) {
		this.jdbc.sql("""
				insert into mail (id, person_id, subject, text, one_time_link, written_at, next_try_at)
				values (?, ?, ?, ?, ?, now(), now())""")
			.param(UUID.randomUUID())
			.param(person)
			.param(subject)
			.param(text)
			.param(oneTimeLink)
			.update();
	}

	/**
	 * A message that is due, for the caller alone to try: instances that ask at the same
	 * time get different ones, and one that stops half-way lets go of it after a while.
	 */
	Optional<Mail> claim(Instant now) {
		return this.jdbc.sql("""
				update mail set tries = tries + 1, next_try_at = :until
				where id = (select id from mail where state = 'WAITING' and next_try_at <= :now
				  order by next_try_at, id limit 1 for update skip locked)
				returning *""")
			.param("until", utc(now.plus(CLAIM)))
			.param("now", utc(now))
			.query(Outbox::mail)
			.optional();
	}

	void sent(Mail mail, Instant now) {
		end(mail, State.SENT, null, now);
	}

	void giveUp(Mail mail, String why, Instant now) {
		end(mail, State.GIVEN_UP, why, now);
	}

	/**
	 * Has a message tried again later.
	 * @return false when it is given up instead
	 */
	boolean failed(Mail mail, String why, Instant now) {
		if (mail.tries() >= MOST_TRIES) {
			giveUp(mail, why, now);
			return false;
		}
		Duration pause = (mail.tries() <= PAUSES.size()) ? PAUSES.get(mail.tries() - 1) : Duration.ofDays(1);
		// Only while it is the caller's: another try may have begun, or have ended well.
		this.jdbc
			.sql("update mail set next_try_at = ?, last_failure = ? where id = ? and tries = ? and state = 'WAITING'")
			.param(utc(now.plus(pause)))
			.param(why)
			.param(mail.id())
			.param(mail.tries())
			.update();
		return true;
	}

	void deleteOld(Instant now) {
		this.jdbc.sql("delete from mail where ended_at < ?").param(utc(now.minus(KEPT))).update();
	}

	private void end(Mail mail, State state, @Nullable String why, Instant now) {
		this.jdbc.sql("""
				update mail set state = ?, next_try_at = null, last_failure = ?, ended_at = ?
				where id = ? and state = 'WAITING'""")
			.param(1, state.name())
			.param(2, why, Types.VARCHAR)
			.param(3, utc(now))
			.param(4, mail.id())
			.update();
	}

	private static OffsetDateTime utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	private static Mail mail(ResultSet row, int number) throws SQLException {
		return new Mail(row.getObject("id", UUID.class), row.getObject("person_id", UUID.class),
				row.getString("subject"), row.getString("text"), row.getBoolean("one_time_link"),
				State.valueOf(row.getString("state")), row.getInt("tries"),
				row.getObject("written_at", OffsetDateTime.class).toInstant(), instant(row, "next_try_at"),
				row.getString("last_failure"), instant(row, "ended_at"));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
		return (at != null) ? at.toInstant() : null;
	}

}
