package org.hiap.navigator.assessment;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a lead decides when opening a round.
 *
 * @param name at most {@value Assessment#LONGEST_NAME} characters
 * @param purpose why it is done, at most {@value Assessment#LONGEST_PURPOSE} characters
 * @param deadline the last day to answer, or null without one
 * @param named whether notes are shown with the names of those who wrote them
 */
public record NewRound(String name, @Nullable String purpose, @Nullable LocalDate deadline, Answering answering,
		boolean named) {

	/** Individual and anonymous answers, without a deadline. */
	public static NewRound called(String name) {
		return new NewRound(name, null, null, Answering.INDIVIDUAL, false);
	}

}
