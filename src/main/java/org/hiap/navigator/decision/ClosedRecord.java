package org.hiap.navigator.decision;

import java.time.Instant;
import java.util.UUID;

/** A closed exercise's record with its number. */
public record ClosedRecord(UUID exerciseId, RecordNumber number, UUID closedBy, Instant closedAt,
		DecisionRecord record) {
}
