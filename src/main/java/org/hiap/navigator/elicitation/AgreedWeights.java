package org.hiap.navigator.elicitation;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Weights the group settled on together after the reveal, in place of the mean of each
 * person's own.
 *
 * @param number counts the changes, from 1; the last one is in force
 * @param points of a hundred by the slug of the criterion
 * @param reason why, in the group's words
 */
public record AgreedWeights(int number, Map<String, Integer> points, String reason, UUID recordedBy,
		Instant recordedAt) {
}
