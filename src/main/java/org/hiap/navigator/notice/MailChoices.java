package org.hiap.navigator.notice;

import java.util.UUID;

import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.audit.AuditTrail;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to how people want to hear by email. */
@Service
@Transactional
public class MailChoices {

	private final AuditTrail audit;

	private final JdbcClient jdbc;

	MailChoices(AuditTrail audit, JdbcClient jdbc) {
		this.audit = audit;
		this.jdbc = jdbc;
	}

	/** What a person chose; who chose nothing hears once a day. */
	@Transactional(readOnly = true)
	public MailChoice of(UUID person) {
		return this.jdbc.sql("select choice from mail_choice where person_id = ?")
			.param(person)
			.query(MailChoice.class)
			.optional()
			.orElse(MailChoice.DAILY);
	}

	/** Chooses for oneself. */
	public void choose(Viewer viewer, MailChoice choice) {
		this.jdbc.sql("""
				insert into mail_choice (person_id, choice) values (?, ?)
				on conflict (person_id) do update set choice = excluded.choice""")
			.param(viewer.id())
			.param(choice.name())
			.update();
		this.audit.record(viewer.id(), "chose how to hear by email for", "person " + viewer.id());
	}

}
