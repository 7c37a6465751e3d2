package org.hiap.navigator.elicitation;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Someone who takes part in an exercise.
 *
 * @param personId the account, or null for a guest
 * @param name chosen or generated; shown to nobody but the participant
 * @param team one of the exercise's, or null
 */
public record Participant(UUID id, UUID exerciseId, @Nullable UUID personId, String name, @Nullable String team) {

	/** The longest name and the longest name of a team, in characters. */
	public static final int LONGEST_NAME = 60;

	public boolean isGuest() {
		return this.personId == null;
	}

}
