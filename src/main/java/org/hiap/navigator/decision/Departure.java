package org.hiap.navigator.decision;

import java.util.Optional;

import org.hiap.navigator.scoring.Ranking;

/**
 * How a decision departs from the ranking, which takes a typed reason. Exploring an
 * option never does: it leaves open what happens with it.
 */
public enum Departure {

	/** Taken forward from below the top. */
	FROM_BELOW,
	/** Taken forward with too few scores for a place. */
	UNRANKED,
	/** In the top, and still put off, stopped or scaled back. */
	LEFT_IN_TOP;

	/**
	 * How a course departs from the ranking, if it does.
	 * @param top how many places the top has; whoever shares its last place is in it
	 */
	public static Optional<Departure> of(Ranking ranking, int top, String option, Course course) {
		Optional<Ranking.Place> place = ranking.place(option);
		boolean inTop = place.filter((found) -> found.rank() <= top).isPresent();
		return switch (course) {
			case TAKE_FORWARD -> inTop ? Optional.empty() : Optional.of(place.isPresent() ? FROM_BELOW : UNRANKED);
			case NOT_NOW, STOP -> inTop ? Optional.of(LEFT_IN_TOP) : Optional.empty();
			case EXPLORE -> Optional.empty();
		};
	}

}
