package org.hiap.navigator.prioritisation;

/** How an exercise comes to the weights of its criteria. */
public enum Weighting {

	/** Every criterion counts the same. */
	EQUAL,

	/** A hundred points are shared out among the criteria. */
	POINTS

}
