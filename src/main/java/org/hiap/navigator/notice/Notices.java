package org.hiap.navigator.notice;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for whoever has something to tell. A notice joins the transaction of what it
 * tells of, so neither exists without the other; it is mailed afterwards.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Notices {

	private final Outbox outbox;

	private final MailChoices choices;

	private final MailText mailText;

	private final JdbcClient jdbc;

	Notices(Outbox outbox, MailChoices choices, MailText mailText, JdbcClient jdbc) {
		this.outbox = outbox;
		this.choices = choices;
		this.mailText = mailText;
		this.jdbc = jdbc;
	}

	/** Tells a person something on their page of notices, and by email as they chose. */
	public void tell(UUID person, Notice notice) {
		store(null, person, notice);
	}

	/**
	 * Tells a person something unless they were told it before: for reminders that
	 * several instances may give at once.
	 * @param key names what is told, such as {@code "due in 3 days: assessment 0198…"}
	 */
	public void tellOnce(String key, UUID person, Notice notice) {
		store(key, person, notice);
	}

	/**
	 * Writes at once to someone who has no password yet.
	 * @param text in which {@code {link}} stands for a one-time link to set a password;
	 * it is made when the message is sent and stored nowhere
	 */
	public void invite(UUID person, String subject, String text) {
		this.outbox.add(person, subject, this.mailText.invitation(text), true);
	}

	private void store(@Nullable String key, UUID person, Notice notice) {
		boolean atOnce = this.choices.of(person).mailsAtOnce(notice.urgency());
		int stored = this.jdbc.sql("""
				insert into notice (id, person_id, once_key, urgency, title, text, path, told_at, mailed_at)
				values (:id, :person, :key, :urgency, :title, :text, :path, now(), case when :atOnce then now() end)
				on conflict (person_id, once_key) do nothing""")
			.param("id", UUID.randomUUID())
			.param("person", person)
			.param("key", key, java.sql.Types.VARCHAR)
			.param("urgency", notice.urgency().name())
			.param("title", notice.title())
			.param("text", notice.text())
			.param("path", notice.path())
			.param("atOnce", atOnce)
			.update();
		if (stored == 1 && atOnce) {
			this.outbox.add(person, notice.title(), this.mailText.atOnce(notice), false);
		}
	}

}
