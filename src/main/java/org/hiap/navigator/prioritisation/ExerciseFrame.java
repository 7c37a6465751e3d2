package org.hiap.navigator.prioritisation;

import java.util.UUID;

/**
 * What every page of an exercise prints around its own matter.
 *
 * @param kind key of the kind of option
 * @param facilitator the name of who alone changes it
 * @param guest whether someone without an account takes part
 * @param mine whether the viewer is the facilitator
 */
public record ExerciseFrame(UUID id, String authorityCode, String name, String question, String kind,
		String facilitator, boolean mine, Stage stage, boolean guest) {

	/** The page that the pages of the exercise lead back to. */
	public String home() {
		return this.guest ? path() + "/taking-part" : path();
	}

	/** The address of the exercise. */
	public String path() {
		return "/exercises/" + this.id;
	}

}
