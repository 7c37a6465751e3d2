package org.hiap.navigator.scoring;

/** Whose scores and weights count alike in a group (F15). */
public enum Averaging {

	/** Every person. */
	PEOPLE,

	/**
	 * Every team, whatever its size: the mean of the means over its people. Those who
	 * speak for no team count as one together.
	 */
	TEAMS

}
