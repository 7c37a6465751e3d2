package org.hiap.navigator.submission;

/** How far other regions may see what an authority submitted. */
public enum Consent {

	/** The programme team reads it, and nobody else learns anything of it. */
	NOT_SHARED,
	/** It counts in figures of several regions that name none of them. */
	COUNTED,
	/** It counts, and others learn by name where the region is strong. */
	NAMED

}
