package org.hiap.navigator.prioritisation;

import java.util.Map;
import java.util.UUID;

/**
 * How much people gave in an exercise so far, never what.
 *
 * @param weights whether anybody gave weights
 * @param scores how many scores, "no view" included, each option was given
 */
public record Given(boolean weights, Map<UUID, Integer> scores) {

	static final Given NOTHING = new Given(false, Map.of());

	boolean isStarted() {
		return this.weights || !this.scores.isEmpty();
	}

	int scoresOf(UUID optionId) {
		return this.scores.getOrDefault(optionId, 0);
	}

}
