package org.hiap.navigator.scoring;

/** Whose scores and weights count alike in a group (F15). */
public enum Averaging {

	/** Every person. */
	PEOPLE,

	/**
	 * Every team, whatever its size: the mean of the means over its people. Those who
	 * speak for no team count as one together.
	 */
	TEAMS;

	/** Names what a person counts in: everyone together, or the team. */
	String team(Participant person) {
		return (this == TEAMS) ? person.team().map((team) -> "team " + team).orElse("") : "";
	}

}
