package org.hiap.navigator.elicitation;

import org.hiap.navigator.prioritisation.Criterion;
import org.jspecify.annotations.Nullable;

/**
 * What a participant says about an option on one criterion.
 *
 * @param points 0 to 4, or null for "no view", which is counted and never zero
 * @param noView whether the participant has no view
 */
public record Score(@Nullable Integer points, boolean noView) {

	/** "Not my area" or "I cannot say". */
	public static final Score NO_VIEW = new Score(null, true);

	public Score {
		if (noView != (points == null)) {
			throw new IllegalArgumentException("Either points or no view");
		}
		if (points != null && (points < 0 || points > Criterion.HIGHEST)) {
			throw new IllegalArgumentException("Points go from 0 to " + Criterion.HIGHEST + ", not " + points);
		}
	}

	/** A score of 0 to 4. */
	public static Score of(int points) {
		return new Score(points, false);
	}

}
