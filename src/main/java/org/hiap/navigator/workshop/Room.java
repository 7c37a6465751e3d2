package org.hiap.navigator.workshop;

import java.util.UUID;

import org.hiap.navigator.prioritisation.Stage;

/**
 * The room of an exercise, as it is at the moment.
 *
 * @param step where the facilitator leads people, as far as the stage allows
 * @param locked whether nobody else can join by the code
 */
public record Room(UUID exerciseId, JoinCode code, Stage stage, Step step, boolean locked) {

	/** The address of its screen. */
	public String path() {
		return "/exercises/" + this.exerciseId + "/workshop";
	}

}
