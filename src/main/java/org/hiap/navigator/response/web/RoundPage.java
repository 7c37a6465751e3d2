package org.hiap.navigator.response.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hiap.navigator.assessment.Assessment;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.Link;
import org.hiap.navigator.govuk.Pagination;
import org.hiap.navigator.govuk.SummaryRow;
import org.hiap.navigator.response.RoundProgress;
import org.hiap.navigator.response.RoundProgress.Seat;
import org.hiap.navigator.response.RoundProgress.Status;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a round prints for the lead who runs it.
 *
 * @param open whether answers are given
 * @param reopenable whether the lead can let them be given again
 * @param facts what was decided when it was opened
 * @param asked how many people are asked
 * @param rows one page of them, those who have not started first
 * @param answerLinks a link for each team
 * @param history what was done to it since
 */
record RoundPage(UUID id, String name, String state, boolean open, boolean reopenable, List<SummaryRow> facts,
		int asked, int notStarted, int underWay, int finished, @Nullable String filter, List<Row> rows,
		Pagination pagination, List<Link> answerLinks, List<String> history) {

	static final int ROWS = 25;

	/** One person who is asked. */
	record Row(UUID person, String name, String email, boolean noPassword, String team, String status,
			@Nullable String colour, int answered, String invitedOn, @Nullable String remindedOn) {
	}

	/** A person's names, as the page needs them. */
	record Who(String name, String email, boolean noPassword) {
	}

	public int unfinished() {
		return this.notStarted + this.underWay;
	}

	/**
	 * The seats of one status, or all, those who have not started first, then by name.
	 */
	static List<Seat> sorted(RoundProgress progress, @Nullable Status only, Map<UUID, Who> people) {
		return progress.seats()
			.stream()
			.filter((seat) -> only == null || seat.status() == only)
			.sorted(Comparator.comparing(Seat::status)
				.thenComparing(
						(seat) -> people.getOrDefault(seat.respondent().personId(), new Who("", "", false)).name()))
			.toList();
	}

	static String until(Assessment assessment, String none) {
		return (assessment.deadline() != null) ? Dates.day(assessment.deadline()) : none;
	}

}
