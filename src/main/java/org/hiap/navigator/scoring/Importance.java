package org.hiap.navigator.scoring;

/**
 * How much a pillar matters to an authority, as the factor 1 to 3 of its gap; it never
 * changes a strength.
 */
public enum Importance {

	STANDARD(1), IMPORTANT(2), MISSION_CRITICAL(3);

	private final int factor;

	Importance(int factor) {
		this.factor = factor;
	}

	public int factor() {
		return this.factor;
	}

}
