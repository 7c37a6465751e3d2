package org.hiap.navigator.elicitation;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What was said about an option.
 *
 * @param criterion the criterion it is about, or null for the option as a whole
 */
public record DiscussionNote(UUID id, UUID option, @Nullable UUID criterion, String text, UUID writtenBy,
		Instant writtenAt) {

	/** The longest note, in characters. */
	public static final int LONGEST = 2000;

}
