package org.hiap.navigator.campaign;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a campaign came to, as it was on the day it closed, for the programme team alone.
 * It is stored as JSON: a component once stored keeps its name and meaning.
 *
 * @param format rises when an older report has to be read differently
 * @param counted how many accepted authorities agreed to count in figures of several
 * @param participants by authority
 * @param withdrawn who was taken out
 * @param pillars figures of everything that was accepted
 */
public record CampaignReport(int format, String name, @Nullable String purpose, int frameworkVersion,
		LocalDate openedOn, String openedBy, LocalDate deadline, LocalDate closedOn, String closedBy, int counted,
		List<Participant> participants, List<Withdrawn> withdrawn, List<PillarFigures> pillars) {

	static final int FORMAT = 1;

	/**
	 * One authority that took part.
	 *
	 * @param due its own last day
	 * @param extensions reasons for more time, first things first
	 * @param asked how many people, or teams, were asked
	 * @param answered how many of them finished
	 * @param submittedOn when its newest version was submitted, or null
	 */
	public record Participant(String authority, RoundStanding standing, LocalDate due, List<String> extensions,
			int asked, int answered, @Nullable LocalDate submittedOn) {

		/** Whether it came after its last day. */
		public boolean isLate() {
			return this.submittedOn != null && this.submittedOn.isAfter(this.due);
		}

	}

	/** One authority that was taken out, and why. */
	public record Withdrawn(String authority, String reason) {
	}

	/**
	 * The strengths of one pillar.
	 *
	 * @param authorities how many have one
	 * @param lower first quartile with one decimal, or null where nobody has a strength
	 */
	public record PillarFigures(String pillar, int authorities, @Nullable String lower, @Nullable String median,
			@Nullable String upper) {
	}

	/** How many are as far as that or farther. */
	public int atLeast(RoundStanding standing) {
		return (int) this.participants.stream().filter((each) -> each.standing().compareTo(standing) >= 0).count();
	}

}
