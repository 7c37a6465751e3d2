package org.hiap.navigator.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the trail, the newest events first, a page after another: from where a page ends,
 * so that the last page of a million events comes as quickly as the first.
 */
@Service
@Transactional(readOnly = true)
public class AuditEvents {

	private final JdbcClient jdbc;

	AuditEvents(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Which events are asked for.
	 *
	 * @param actors people's ids, or null for anyone; with none of them nothing is found
	 * @param action how the action begins; empty for any
	 * @param object how the object begins; empty for any
	 * @param from the earliest, or null
	 * @param to the first that is too late, or null
	 */
	public record Asked(@Nullable Collection<UUID> actors, String action, String object, @Nullable Instant from,
			@Nullable Instant to) {
	}

	/**
	 * Some events.
	 * @param before the event after which they come in the list, or null for the newest
	 */
	public List<AuditEvent> find(Asked asked, @Nullable AuditEvent before, int limit) {
		StringBuilder sql = new StringBuilder("select * from audit_event where true");
		List<Object> parameters = new ArrayList<>();
		if (asked.actors() != null) {
			if (asked.actors().isEmpty()) {
				return List.of();
			}
			sql.append(" and actor in (")
				.append(String.join(", ", asked.actors().stream().map((id) -> "?").toList()))
				.append(')');
			parameters.addAll(asked.actors());
		}
		if (!asked.action().isEmpty()) {
			sql.append(" and action like ?");
			parameters.add(beginning(asked.action()));
		}
		if (!asked.object().isEmpty()) {
			sql.append(" and object like ?");
			parameters.add(beginning(asked.object()));
		}
		if (asked.from() != null) {
			sql.append(" and at >= ?");
			parameters.add(utc(asked.from()));
		}
		if (asked.to() != null) {
			sql.append(" and at < ?");
			parameters.add(utc(asked.to()));
		}
		if (before != null) {
			sql.append(" and (at, id) < (?, ?)");
			parameters.add(utc(before.at()));
			parameters.add(before.id());
		}
		return this.jdbc.sql(sql.append(" order by at desc, id desc limit ").append(limit).toString())
			.params(parameters)
			.query((row, number) -> new AuditEvent(row.getLong("id"),
					row.getObject("at", OffsetDateTime.class).toInstant(), row.getObject("actor", UUID.class),
					row.getString("action"), row.getString("object")))
			.list();
	}

	/** An event by its number, or null when there is none. */
	public @Nullable AuditEvent get(long id) {
		return this.jdbc.sql("select * from audit_event where id = ?")
			.param(id)
			.query((row, number) -> new AuditEvent(row.getLong("id"),
					row.getObject("at", OffsetDateTime.class).toInstant(), row.getObject("actor", UUID.class),
					row.getString("action"), row.getString("object")))
			.optional()
			.orElse(null);
	}

	/**
	 * What stands for itself in a pattern is marked, so that people's typing has no
	 * patterns.
	 */
	private static String beginning(String typed) {
		return typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
	}

	private static OffsetDateTime utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
