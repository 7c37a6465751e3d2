package org.hiap.navigator.audit;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One event of the trail.
 *
 * @param actor the person's id, or null for the application itself and for guests
 */
public record AuditEvent(long id, Instant at, @Nullable UUID actor, String action, String object) {
}
