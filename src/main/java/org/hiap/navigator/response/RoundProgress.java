package org.hiap.navigator.response;

import java.util.List;
import java.util.UUID;

import org.hiap.navigator.assessment.Respondent;

/**
 * How far the respondents of a round are; what they answer is not told.
 *
 * @param seats one for everybody who is asked
 */
public record RoundProgress(List<Seat> seats) {

	/** How far a respondent, or the team they answer with, is. */
	public enum Status {

		NOT_STARTED, UNDER_WAY, FINISHED

	}

	/**
	 * One respondent.
	 *
	 * @param answered number of criteria with an answer
	 */
	public record Seat(Respondent respondent, Status status, int answered) {
	}

	/** How many respondents are that far. */
	public int count(Status status) {
		return (int) this.seats.stream().filter((seat) -> seat.status() == status).count();
	}

	/** Those who have not finished. */
	public List<UUID> unfinished() {
		return this.seats.stream()
			.filter((seat) -> seat.status() != Status.FINISHED)
			.map((seat) -> seat.respondent().personId())
			.toList();
	}

	public boolean allHaveFinished() {
		return !this.seats.isEmpty() && unfinished().isEmpty();
	}

}
