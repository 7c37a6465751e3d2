package org.hiap.navigator.evaluation;

/** Why the evaluation mode's data directory cannot be used, and what to do about it. */
final class DataDirectoryException extends RuntimeException {

	private final String action;

	DataDirectoryException(String message, String action) {
		super(message);
		this.action = action;
	}

	String action() {
		return this.action;
	}

}
