package org.hiap.navigator.decision;

/** How it stands with what was decided, as somebody found at a review. */
public enum Standing {

	/** It goes as decided. */
	ON_TRACK("green"),
	/** It goes on in another way. */
	CHANGED("yellow"),
	/** It is finished. */
	DONE("blue"),
	/** It was given up. */
	DROPPED("grey");

	private final String colour;

	Standing(String colour) {
		this.colour = colour;
	}

	/** The colour of its tag. */
	public String colour() {
		return this.colour;
	}

	/** Whether there is something left to look at. */
	public boolean isOpen() {
		return this == ON_TRACK || this == CHANGED;
	}

}
