package org.hiap.navigator.review;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something a reviewer found. It is a draft until its version is accepted or sent back.
 *
 * @param criterion slug, or null where it is about the whole
 * @param text at most {@value #LONGEST_TEXT} characters
 * @param revision what a form that changes it must name
 * @param answer what the authority said to a recommendation, or null
 */
public record Finding(UUID id, UUID assessmentId, int version, FindingKind kind, @Nullable String criterion,
		String text, int revision, String by, Instant at, @Nullable Answer answer) {

	/** The longest text, in characters. */
	public static final int LONGEST_TEXT = 2000;

	/**
	 * What the authority said, which stays.
	 *
	 * @param reason why it was declined, or null when it was accepted
	 * @param action the improvement action that came of it, or null
	 */
	public record Answer(@Nullable String reason, @Nullable Action action, String by, Instant at) {

		public boolean isAccepted() {
			return this.action != null;
		}

	}

	/**
	 * An improvement action as it is today; the status as {@code ActionStatus} names it.
	 */
	public record Action(UUID id, String what, String status) {
	}

}
