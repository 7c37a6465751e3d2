package org.hiap.navigator.prioritisation.web;

import java.util.UUID;

/**
 * What every page of an exercise prints around its own matter.
 *
 * @param kind key of the kind of option
 * @param scorer the name of who scores
 * @param mine whether the viewer is the scorer and may change things
 */
record ExerciseFrame(UUID id, String authorityCode, String name, String question, String kind, String scorer,
		boolean mine) {

	/** The address of the exercise. */
	String path() {
		return "/exercises/" + this.id;
	}

}
