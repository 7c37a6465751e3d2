package org.hiap.navigator.review;

/** What a reviewer can find. */
public enum FindingKind {

	/** Something others could learn from. */
	STRENGTH,
	/** Something that is weak. */
	IMPROVE,
	/** Something to do about a criterion, which the authority accepts or declines. */
	RECOMMENDATION

}
