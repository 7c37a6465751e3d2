package org.hiap.navigator.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.hiap.navigator.decision.DecisionRecord.FrozenDecision;
import org.hiap.navigator.decision.DecisionRecord.FrozenOption;
import org.hiap.navigator.govuk.Dates;
import org.jspecify.annotations.Nullable;

/**
 * What came of one decision so far.
 *
 * @param decidedOn when it was decided
 * @param outcomes by the day they happened, the earliest first
 * @param reviews the earliest first
 */
public record FollowUp(FrozenOption option, LocalDate decidedOn, List<Outcome> outcomes, List<Review> reviews) {

	/** The longest account of an outcome or a review, in characters. */
	public static final int LONGEST_TEXT = 2000;

	/** Work that goes on is looked at again after this when nobody chose a date. */
	private static final int USUAL_MONTHS = 6;

	/** How many days before its date a review is due, and counts as done. */
	private static final int DAYS_AHEAD = 30;

	/** Something that happened because of a decision. */
	public record Outcome(LocalDate happenedOn, String text, UUID writtenBy, Instant writtenAt) {
	}

	/**
	 * How somebody found a decision to stand.
	 *
	 * @param number from 1
	 * @param nextOn when to look again, or null when nobody said
	 */
	public record Review(int number, Standing standing, String text, @Nullable LocalDate nextOn, UUID reviewedBy,
			Instant reviewedAt) {
	}

	/** How urgent the next review is. */
	public enum Urgency {

		/** There is none. */
		NONE,
		/** It is more than 30 days ahead. */
		LATER,
		/** It is 30 days ahead or fewer. */
		DUE,
		/** Its date has passed. */
		OVERDUE

	}

	/** What was decided. */
	public FrozenDecision decision() {
		return Objects.requireNonNull(this.option.decision());
	}

	/** The last review, if there was any. */
	public Optional<Review> last() {
		return this.reviews.isEmpty() ? Optional.empty() : Optional.of(this.reviews.getLast());
	}

	/**
	 * When the next review is. Where nobody chose a date, work that goes on is looked at
	 * six months after the decision. A review long before its date leaves the date as it
	 * is; one that finds nothing left to look at is the last.
	 */
	public Optional<LocalDate> nextReview() {
		Optional<LocalDate> planned = Optional.ofNullable(decision().reviewOn())
			.or(() -> decision().course().goesOn() ? Optional.of(this.decidedOn.plusMonths(USUAL_MONTHS))
					: Optional.empty());
		for (Review review : this.reviews) {
			LocalDate on = Dates.dayOf(review.reviewedAt());
			if (!review.standing().isOpen()) {
				planned = Optional.empty();
			}
			else if (review.nextOn() != null) {
				planned = Optional.of(review.nextOn());
			}
			else {
				planned = planned.filter((date) -> date.isAfter(on.plusDays(DAYS_AHEAD)));
			}
		}
		return planned;
	}

	/** How urgent the next review is on a day. */
	public Urgency urgency(LocalDate today) {
		return nextReview().map((date) -> date.isBefore(today) ? Urgency.OVERDUE
				: date.isAfter(today.plusDays(DAYS_AHEAD)) ? Urgency.LATER : Urgency.DUE)
			.orElse(Urgency.NONE);
	}

}
