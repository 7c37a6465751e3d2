package org.hiap.navigator.notice;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The messages that are to go out by e-mail. */
@Service
public class Outbox {

	private final JdbcClient jdbc;

	Outbox(JdbcClient jdbc) {
		this.jdbc = jdbc;
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

}
