package org.hiap.navigator.peer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a region with a gap asked of one that is strong there, through the programme.
 *
 * @param criterionSlug what it is about, in every version of the framework
 * @param pillar in words
 * @param answer what the programme answered, or null while it waits
 * @param outcomes what came of it, first things first
 */
public record Introduction(UUID id, Region asking, Region strong, String criterionSlug, String criterion, String pillar,
		String message, UUID askedBy, Instant askedAt, @Nullable Answer answer, List<Outcome> outcomes) {

	/** The longest message of the region that asks, in characters. */
	public static final int LONGEST_MESSAGE = 1000;

	/** The longest answer of the programme, in characters. */
	public static final int LONGEST_ANSWER = 3000;

	/** The longest note of what came of it, in characters. */
	public static final int LONGEST_OUTCOME = 2000;

	/** One of the two regions. */
	public record Region(String code, String name) {
	}

	/** How far it is. */
	public enum State {

		WAITING, INTRODUCED, DECLINED

	}

	/**
	 * What the programme answered.
	 *
	 * @param text the message to both, or why not
	 */
	public record Answer(boolean introduced, String text, UUID answeredBy, Instant answeredAt) {
	}

	/**
	 * What came of it.
	 *
	 * @param region the name of the region that says so, or null for the programme
	 */
	public record Outcome(Kind kind, String text, @Nullable String region, UUID writtenBy, Instant writtenAt) {

		/** What it was. */
		public enum Kind {

			TALKED, WORKING_TOGETHER, NOTHING

		}

	}

	public State state() {
		if (this.answer == null) {
			return State.WAITING;
		}
		return this.answer.introduced() ? State.INTRODUCED : State.DECLINED;
	}

	/** Whether it concerns a region, which the strong one learns when introduced. */
	public boolean concerns(String code) {
		return this.asking.code().equals(code) || (this.strong.code().equals(code) && state() == State.INTRODUCED);
	}

}
