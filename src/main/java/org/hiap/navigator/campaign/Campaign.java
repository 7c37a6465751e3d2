package org.hiap.navigator.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Rounds of several authorities with one framework version and one last day to submit.
 *
 * @param deadline the last day to submit for whoever has no extension
 * @param closedAt when it ended for good, or null before
 */
public record Campaign(UUID id, String name, @Nullable String purpose, int frameworkVersion, LocalDate deadline,
		UUID openedBy, Instant openedAt, @Nullable UUID closedBy, @Nullable Instant closedAt) {

	/** Whether authorities can be added, extended and reminded. */
	public boolean isOpen() {
		return this.closedAt == null;
	}

}
