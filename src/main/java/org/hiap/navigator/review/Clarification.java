package org.hiap.navigator.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What the programme asked about one criterion, and what was answered.
 *
 * @param criterion slug
 * @param entries first things first, never empty
 */
public record Clarification(String criterion, List<Entry> entries) {

	/** The longest question or answer, in characters. */
	public static final int LONGEST_TEXT = 4000;

	/** What somebody did. */
	public enum Kind {

		/** The programme asks. */
		QUESTION,
		/** The authority answers. */
		ANSWER,
		/** The programme knows enough. */
		RESOLVED

	}

	/**
	 * One thing that was said.
	 *
	 * @param id grows from entry to entry
	 * @param version of the submission it was said about
	 * @param text or null where it was only resolved
	 */
	public record Entry(long id, int version, Kind kind, @Nullable String text, UUID personId, String by, Instant at) {
	}

	/** Whether the programme still wants to know something. */
	public boolean isOpen() {
		return this.entries.getLast().kind() != Kind.RESOLVED;
	}

	/** Whether it is the authority's turn. */
	public boolean waitsForAnswer() {
		return this.entries.getLast().kind() == Kind.QUESTION;
	}

	/** The latest entry, which whoever resolves must have seen. */
	public long last() {
		return this.entries.getLast().id();
	}

}
