package org.hiap.navigator.editing;

import java.time.Instant;
import java.util.UUID;

import org.hiap.navigator.content.EntryText;
import org.jspecify.annotations.Nullable;

/**
 * A case study that an authority puts forward for the library.
 *
 * @param person who sent it
 * @param code the code of the entry the programme team began from it, or null
 * @param answer why the programme team declined it, or null
 */
public record Proposal(UUID id, String authorityCode, UUID person, String title, EntryText text, Instant sentAt,
		@Nullable String code, @Nullable String answer) {

	/** Whether the programme team has neither taken it up nor declined it. */
	public boolean isWaiting() {
		return this.code == null && this.answer == null;
	}

}
