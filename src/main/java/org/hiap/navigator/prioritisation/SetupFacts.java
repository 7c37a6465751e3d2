package org.hiap.navigator.prioritisation;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What an exercise is for and who works on it.
 *
 * @param purpose why it is run
 * @param scope what is in and what is out
 * @param participants who takes part, in their own words
 * @param takenForward how many options can be taken forward, or null when nobody said
 * @param teams the teams people may belong to, at most {@value #MOST_TEAMS}
 */
public record SetupFacts(String purpose, String scope, String participants, @Nullable Integer takenForward,
		List<String> teams) {

	/** The longest purpose and the longest scope, in characters. */
	public static final int LONGEST_TEXT = 2000;

	/** The longest account of who takes part, in characters. */
	public static final int LONGEST_PARTICIPANTS = 1000;

	/** The longest name of a team, in characters. */
	public static final int LONGEST_TEAM = 60;

	/** How many teams there are at most. */
	public static final int MOST_TEAMS = 20;

	/** The highest number of options that anybody says can be taken forward. */
	public static final int MOST_TAKEN_FORWARD = 99;

	/** The number of options that can be taken forward when nobody said. */
	private static final int USUAL_TOP = 5;

	public SetupFacts {
		teams = List.copyOf(teams);
		if (purpose.length() > LONGEST_TEXT || scope.length() > LONGEST_TEXT
				|| participants.length() > LONGEST_PARTICIPANTS) {
			throw new IllegalArgumentException("A text of the set-up is too long");
		}
		if (takenForward != null && (takenForward < 1 || takenForward > MOST_TAKEN_FORWARD)) {
			throw new IllegalArgumentException("At least one option is taken forward, not " + takenForward);
		}
		if (teams.size() > MOST_TEAMS
				|| teams.stream().anyMatch((team) -> team.isBlank() || team.length() > LONGEST_TEAM)
				|| teams.stream().map((team) -> team.toLowerCase(Locale.UK)).distinct().count() < teams.size()) {
			throw new IllegalArgumentException("Teams are few, named and different from each other");
		}
	}

	/** Nothing but the teams is known. */
	static SetupFacts ofTeams(List<String> teams) {
		return new SetupFacts("", "", "", null, teams);
	}

	/**
	 * How many options "the top" holds: what was said, otherwise 5 or a third of the
	 * options, rounded up, whichever is fewer; always fewer than there are.
	 */
	public int topSize(int options) {
		int wished = (this.takenForward != null) ? this.takenForward : Math.min(USUAL_TOP, Math.ceilDiv(options, 3));
		return Math.max(0, Math.min(wished, options - 1));
	}

}
