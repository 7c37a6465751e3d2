package org.hiap.navigator.content;

/** A mistake in the shipped content, naming file, line and what to do. */
public final class ContentException extends RuntimeException {

	ContentException(String file, int line, String problem) {
		super(file + ", line " + line + ": " + problem);
	}

}
