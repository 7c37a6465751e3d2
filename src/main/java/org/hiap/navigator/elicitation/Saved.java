package org.hiap.navigator.elicitation;

/** What became of what a participant gave. */
public enum Saved {

	/** Stored, now or by an earlier post of the same. */
	YES,
	/** Not stored: it was changed elsewhere after the page was opened. */
	STALE,
	/** Not stored: the facilitator has moved on, and nothing is given any more. */
	OVER,
	/** Not stored: the option was removed or set aside meanwhile. */
	GONE

}
