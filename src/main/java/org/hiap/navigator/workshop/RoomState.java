package org.hiap.navigator.workshop;

import java.util.List;

import org.hiap.navigator.elicitation.Participation;

/**
 * What every screen in a room may know: where it is, and how many have given how much.
 *
 * @param teams how many joined for each team, by its name
 */
public record RoomState(Step step, boolean locked, Participation participation, List<Team> teams) {

	/** How many joined for a team. */
	public record Team(String name, int joined) {
	}

}
