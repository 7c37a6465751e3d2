package org.hiap.navigator.scoring;

/**
 * The word for a pillar's strength (1 to 5), that of the level nearest to the exact mean,
 * halves upward (scoring.md, part 1).
 */
public enum Band {

	NOT_YET_STARTED, EMERGING, DEVELOPING, ESTABLISHED, EMBEDDED;

	static Band of(Fraction strength) {
		return values()[strength.plus(Fraction.of(1, 2)).floor() - 1];
	}

}
