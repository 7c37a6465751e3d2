package org.hiap.navigator.workshop;

import org.hiap.navigator.prioritisation.Stage;

/**
 * Where the facilitator leads people. What may be given is decided by the exercise's
 * stage alone; a step that does not fit it is not shown.
 */
public enum Step {

	/** People join and wait. */
	LOBBY,

	/** Dots are spread over a long list. */
	SIFT,

	/** Everyone weighs the criteria, privately. */
	WEIGHTS,

	/** Everyone scores, privately. */
	SCORES,

	/** The ranking has just been revealed. */
	REVEAL,

	/** The group talks about where it differs. */
	DISCUSS,

	/** Some cells are scored again, privately. */
	SECOND_ROUND,

	/** The group settles what is still disputed. */
	AGREE,

	/** The exercise is closed. */
	CLOSED;

	/** Where an exercise is, whose facilitator last chose a step. */
	static Step now(Stage stage, boolean sifting, int revealedRound, Step chosen) {
		return switch (stage) {
			case OPEN -> sifting ? SIFT : chosen.isChosenIn(stage) ? chosen : SCORES;
			case REVEALED -> (revealedRound == 2) ? AGREE : chosen.isChosenIn(stage) ? chosen : REVEAL;
			case RESCORING -> SECOND_ROUND;
			case CLOSED -> CLOSED;
		};
	}

	/**
	 * Whether the facilitator can choose this step while the exercise is at a stage; the
	 * other steps begin when the stage changes.
	 */
	public boolean isChosenIn(Stage stage) {
		return switch (this) {
			case LOBBY, WEIGHTS, SCORES -> stage == Stage.OPEN;
			case DISCUSS, AGREE -> stage == Stage.REVEALED;
			case SIFT, REVEAL, SECOND_ROUND, CLOSED -> false;
		};
	}

}
