package org.hiap.navigator.prioritisation;

/** How people say what each criterion counts; everyone's own weights are averaged. */
public enum Weighting {

	/**
	 * 100 for the criterion whose step from worst to best matters most, 0 to 100 for the
	 * others.
	 */
	SWING,

	/** A hundred points are shared out among the criteria. */
	POINTS,

	/** The criteria are put in order; ties are allowed. */
	RANKING,

	/** Nobody gives weights; every criterion counts the same. */
	EQUAL

}
