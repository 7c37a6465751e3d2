package org.hiap.navigator.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.hiap.navigator.decision.DecisionRecord.FrozenDecision;
import org.hiap.navigator.decision.DecisionRecord.FrozenOption;
import org.hiap.navigator.decision.FollowUp.Review;
import org.hiap.navigator.decision.FollowUp.Urgency;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FollowUpTest {

	private static final LocalDate DECIDED = LocalDate.of(2030, 1, 10);

	private static final LocalDate CHOSEN = LocalDate.of(2030, 9, 1);

	@Test
	void whatGoesOnIsLookedAtSixMonthsLaterUnlessADateIsChosen() {
		assertThat(followUp(Course.TAKE_FORWARD, null).nextReview()).contains(LocalDate.of(2030, 7, 10));
		assertThat(followUp(Course.EXPLORE, null).nextReview()).contains(LocalDate.of(2030, 7, 10));
		assertThat(followUp(Course.NOT_NOW, null).nextReview()).isEmpty();
		assertThat(followUp(Course.STOP, null).nextReview()).isEmpty();
		assertThat(followUp(Course.NOT_NOW, CHOSEN).nextReview()).contains(CHOSEN);
	}

	@Test
	void isDueThirtyDaysAheadAndOverdueTheDayAfter() {
		FollowUp followUp = followUp(Course.EXPLORE, CHOSEN);
		assertThat(followUp.urgency(CHOSEN.minusDays(31))).isEqualTo(Urgency.LATER);
		assertThat(followUp.urgency(CHOSEN.minusDays(30))).isEqualTo(Urgency.DUE);
		assertThat(followUp.urgency(CHOSEN)).isEqualTo(Urgency.DUE);
		assertThat(followUp.urgency(CHOSEN.plusDays(1))).isEqualTo(Urgency.OVERDUE);
		assertThat(followUp(Course.STOP, null).urgency(CHOSEN)).isEqualTo(Urgency.NONE);
	}

	@Test
	void aReviewLongBeforeItsDateLeavesTheDate() {
		assertThat(
				followUp(Course.EXPLORE, CHOSEN, review(1, Standing.ON_TRACK, CHOSEN.minusDays(60), null)).nextReview())
			.contains(CHOSEN);
		assertThat(
				followUp(Course.EXPLORE, CHOSEN, review(1, Standing.ON_TRACK, CHOSEN.minusDays(10), null)).nextReview())
			.isEmpty();
	}

	@Test
	void aReviewCanNameTheNext() {
		LocalDate next = CHOSEN.plusMonths(6);
		FollowUp followUp = followUp(Course.EXPLORE, CHOSEN, review(1, Standing.CHANGED, CHOSEN, next));
		assertThat(followUp.nextReview()).contains(next);
		assertThat(followUp.urgency(CHOSEN.plusDays(1))).isEqualTo(Urgency.LATER);
	}

	@Test
	void nothingIsLeftToLookAtOnceItIsDoneOrDropped() {
		for (Standing end : List.of(Standing.DONE, Standing.DROPPED)) {
			assertThat(followUp(Course.EXPLORE, CHOSEN, review(1, end, DECIDED.plusDays(1), null)).nextReview())
				.isEmpty();
		}
	}

	private static FollowUp followUp(Course course, LocalDate reviewOn, Review... reviews) {
		return new FollowUp(
				new FrozenOption(UUID.randomUUID(), "L01", "Lever", "", "Held", List.of(), null, null, false, null,
						null, List.of(), new FrozenDecision(course, null, "", "", "", reviewOn)),
				DECIDED, List.of(), List.of(reviews));
	}

	private static Review review(int number, Standing standing, LocalDate on, LocalDate next) {
		Instant at = on.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
		return new Review(number, standing, "Because", next, UUID.randomUUID(), at);
	}

}
