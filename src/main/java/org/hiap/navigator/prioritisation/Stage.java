package org.hiap.navigator.prioritisation;

/** How far an exercise is. What people give stays private until it is revealed. */
public enum Stage {

	/** Being set up; people give dots, weights and scores, each for themselves. */
	OPEN,

	/**
	 * The totals are seen and talked about; weights are fixed, scores may be agreed.
	 */
	REVEALED,

	/** Some cells are scored a second time, privately; the first round is kept. */
	RESCORING,

	/** Frozen with its decision record. */
	CLOSED;

	/** Whether people can give weights or scores. */
	public boolean isGiving() {
		return this == OPEN || this == RESCORING;
	}

	boolean leadsTo(Stage next) {
		return switch (this) {
			case OPEN, RESCORING -> next == REVEALED;
			case REVEALED -> next == RESCORING || next == CLOSED;
			case CLOSED -> false;
		};
	}

}
