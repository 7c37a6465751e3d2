package org.hiap.navigator.decision.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.decision.FollowUp;
import org.hiap.navigator.decision.FollowUp.Review;
import org.hiap.navigator.decision.FollowUps.Followed;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.Words;
import org.jspecify.annotations.Nullable;

/**
 * What came of each decision of a record, beside it.
 *
 * @param due how many reviews are due or overdue
 */
record FollowUpPage(UUID id, String number, String exercise, String decided, int due, List<Row> rows) {

	/**
	 * One decision.
	 *
	 * @param review when it is to be looked at again, in words
	 * @param urgency the word of its tag, or null
	 * @param standing how it stands, or null before the first review
	 */
	record Row(UUID id, String title, String course, String colour, @Nullable String reason, @Nullable String owner,
			String review, @Nullable String urgency, @Nullable String urgencyColour, @Nullable String standing,
			@Nullable String standingColour, List<Entry> reviews, List<Entry> outcomes) {
	}

	/** Something that was added, and by whom and when. */
	record Entry(String what, String text, String by) {
	}

	static FollowUpPage of(Followed followed, LocalDate today, Accounts accounts, Words words) {
		List<Row> rows = followed.followUps().stream().map((each) -> row(each, today, accounts, words)).toList();
		return new FollowUpPage(followed.closed().exerciseId(), followed.closed().number().toString(),
				followed.closed().record().exercise(), Dates.day(followed.closed().record().decidedOn()),
				(int) rows.stream().filter((row) -> row.urgency() != null).count(), rows);
	}

	static Row row(FollowUp followUp, LocalDate today, Accounts accounts, Words words) {
		FollowUp.Urgency urgency = followUp.urgency(today);
		boolean pressing = urgency == FollowUp.Urgency.DUE || urgency == FollowUp.Urgency.OVERDUE;
		return new Row(followUp.option().id(), followUp.option().title(),
				words.of("decision.course." + followUp.decision().course()), followUp.decision().course().colour(),
				orNull(followUp.decision().reason()), orNull(followUp.decision().owner()),
				followUp.nextReview()
					.map((date) -> words.of("decision.follow-up.next", Dates.day(date)))
					.orElse(words.of("decision.follow-up.no-next")),
				pressing ? words.of("decision.urgency." + urgency) : null,
				(urgency == FollowUp.Urgency.OVERDUE) ? "red" : "yellow",
				followUp.last().map((last) -> words.of("decision.stands." + last.standing())).orElse(null),
				followUp.last().map((last) -> last.standing().colour()).orElse(null),
				followUp.reviews().reversed().stream().map((review) -> entry(review, accounts, words)).toList(),
				followUp.outcomes()
					.stream()
					.map((outcome) -> new Entry(Dates.day(outcome.happenedOn()), outcome.text(),
							words.of("decision.follow-up.added", accounts.nameOf(outcome.writtenBy()),
									Dates.day(outcome.writtenAt()))))
					.toList());
	}

	private static Entry entry(Review review, Accounts accounts, Words words) {
		return new Entry(words.of("decision.stands." + review.standing()), review.text(), words
			.of("decision.follow-up.reviewed", accounts.nameOf(review.reviewedBy()), Dates.day(review.reviewedAt())));
	}

	private static @Nullable String orNull(String text) {
		return text.isEmpty() ? null : text;
	}

}
