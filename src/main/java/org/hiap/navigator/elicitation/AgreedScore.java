package org.hiap.navigator.elicitation;

import java.time.Instant;
import java.util.UUID;

/**
 * A score the group settled on after talking, which stands in place of the mean.
 *
 * @param points 0 to 4
 * @param reason why, in the group's words
 * @param version rises with every change, from 1
 */
public record AgreedScore(ScoredCell cell, int points, String reason, UUID recordedBy, Instant recordedAt,
		int version) {

	/** The longest reason, in characters. */
	public static final int LONGEST_REASON = 1000;

}
