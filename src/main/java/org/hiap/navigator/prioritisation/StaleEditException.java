package org.hiap.navigator.prioritisation;

/** What was edited has changed since the form was shown; nothing was overwritten. */
public final class StaleEditException extends RuntimeException {

	/** Refuses an edit of something that is no longer as it was shown. */
	public static void unless(boolean current) {
		if (!current) {
			throw new StaleEditException();
		}
	}

}
