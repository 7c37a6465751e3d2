package org.hiap.navigator.review;

/** What a reviewer holds of the level an authority gave itself. */
public enum Verdict {

	/** What was submitted bears the level out. */
	AGREE,
	/** Another level fits better. */
	OTHER,
	/** What was submitted does not say enough. */
	CANNOT_TELL

}
