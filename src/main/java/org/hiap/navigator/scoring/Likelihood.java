package org.hiap.navigator.scoring;

/** In how many of 100 runs an option is among the best, as one word (F14). */
public enum Likelihood {

	/** In 90 or more. */
	FIRM(0.9),

	/** In 60 or more. */
	LIKELY(0.6),

	/** In 10 or more: depends on who and what you weigh. */
	DEPENDS(0.1),

	OUT(0);

	private final double least;

	Likelihood(double least) {
		this.least = least;
	}

	/** Of a share of the runs, 0 to 1. */
	public static Likelihood of(double share) {
		for (Likelihood each : values()) {
			// a sum of shares can be a hair below the share it is
			if (share >= each.least - 1e-9) {
				return each;
			}
		}
		throw new IllegalArgumentException("A share of runs is not below zero: " + share);
	}

}
