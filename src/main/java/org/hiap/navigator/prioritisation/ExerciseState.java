package org.hiap.navigator.prioritisation;

import java.util.UUID;

/** As much of an exercise as a save needs to know, without its options and criteria. */
public record ExerciseState(UUID id, String authorityCode, UUID facilitatorId, Stage stage, Weighting weighting,
		boolean sifting) {

	/** The round that scores given now belong to, 1 or 2. */
	public int round() {
		return (this.stage == Stage.RESCORING) ? 2 : 1;
	}

}
