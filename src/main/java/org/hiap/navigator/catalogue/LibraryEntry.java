package org.hiap.navigator.catalogue;

import org.hiap.navigator.content.EntryText;
import org.jspecify.annotations.Nullable;

/**
 * An entry as those who keep the library see it.
 *
 * @param code what tells it from others of its kind for good
 * @param title its name, or that of its draft
 * @param slug the last part of its address
 * @param version counts how often people published or withdrew it
 * @param state how it stands to what ships
 * @param text what readers see, or saw before it was withdrawn; null for an entry that
 * only exists as a draft
 * @param shipped what the application ships for it, or null
 * @param shippedChanged whether what ships has changed since people published their text
 * @param draft the draft everyone who keeps the library works on, or null
 */
public record LibraryEntry(Kind kind, String code, String title, String slug, int version, State state,
		@Nullable EntryText text, @Nullable EntryText shipped, boolean shippedChanged, @Nullable Draft draft) {

	/** How an entry stands to what the application ships. */
	public enum State {

		AS_SHIPPED, CHANGED, ADDED, WITHDRAWN, NOT_PUBLISHED

	}

	/** Whether readers see it. */
	public boolean isPublished() {
		return this.state != State.WITHDRAWN && this.state != State.NOT_PUBLISHED;
	}

	/** Where readers find it, or null when it has no page or is not to be read. */
	public @Nullable String path() {
		return (isPublished() && this.kind.address() != null) ? this.kind.address() + this.slug : null;
	}

}
