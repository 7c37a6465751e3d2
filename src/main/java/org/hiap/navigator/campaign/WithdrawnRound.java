package org.hiap.navigator.campaign;

import java.time.Instant;
import java.util.UUID;

/** An authority that was in a campaign and is not any more; its round is its own. */
public record WithdrawnRound(UUID assessmentId, String authorityCode, String authorityName, String reason,
		Instant happenedAt) {
}
