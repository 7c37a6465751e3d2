package org.hiap.navigator.catalogue;

import java.time.Instant;
import java.util.UUID;

import org.hiap.navigator.content.EntryText;
import org.jspecify.annotations.Nullable;

/**
 * One step in the history of an entry.
 *
 * @param text what readers saw from then on, or null when they saw nothing
 * @param before what they saw until then, or null
 * @param action what was done
 * @param reason why, in the words of who did it; empty when the application did
 * @param person who did it, or null for the application
 */
public record Change(long id, @Nullable EntryText text, @Nullable EntryText before, Action action, String reason,
		@Nullable UUID person, Instant happenedAt) {

	/** What can be done to an entry. */
	public enum Action {

		SHIPPED, PUBLISHED, WITHDRAWN, IMPORTED

	}

}
