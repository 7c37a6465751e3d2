package org.hiap.navigator.decision;

/** What is to happen with an option. */
public enum Course {

	/** Work on it begins. */
	TAKE_FORWARD("green"),
	/** More is found out before anybody decides. */
	EXPLORE("light-blue"),
	/** It rests. */
	NOT_NOW("grey"),
	/** What is done already ends or shrinks. */
	STOP("orange");

	private final String colour;

	Course(String colour) {
		this.colour = colour;
	}

	/** The colour of its tag. */
	public String colour() {
		return this.colour;
	}

	/** Whether somebody goes on working on the option. */
	public boolean goesOn() {
		return this == TAKE_FORWARD || this == EXPLORE;
	}

}
