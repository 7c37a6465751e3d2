package org.hiap.navigator.audit;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the trail. An event joins the transaction of the change it tells of, so neither
 * exists without the other; the database refuses to change or delete it afterwards.
 */
@Component
public class AuditTrail {

	private final JdbcClient jdbc;

	AuditTrail(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Records one event.
	 * @param actor the person's id, or null for the application itself
	 * @param action past tense, such as {@code "signed in"}
	 * @param object what it was done to, such as {@code "assessment 0198…"}
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void record(@Nullable UUID actor, String action, String object) {
		this.jdbc.sql("insert into audit_event (actor, action, object) values (?, ?, ?)")
			.param(1, actor, java.sql.Types.OTHER)
			.param(2, action)
			.param(3, object)
			.update();
	}

}
