package org.hiap.navigator.improvement;

/** How far an improvement action is. */
public enum ActionStatus {

	NOT_STARTED, UNDER_WAY, DONE,
	/** Given up, for a reason that stands in the note of that day. */
	STOPPED;

	/** Whether something is still to be done. */
	public boolean isOpen() {
		return this == NOT_STARTED || this == UNDER_WAY;
	}

	/** The colour of its tag. */
	public String colour() {
		return switch (this) {
			case NOT_STARTED -> "blue";
			case UNDER_WAY -> "light-blue";
			case DONE -> "green";
			case STOPPED -> "grey";
		};
	}

}
