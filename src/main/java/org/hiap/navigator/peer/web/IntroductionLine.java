package org.hiap.navigator.peer.web;

import java.time.temporal.ChronoUnit;
import java.util.Objects;

import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.peer.Introduction;
import org.jspecify.annotations.Nullable;

/**
 * One introduction in a list.
 *
 * @param who asked whom; empty where the other region's name may not be shown now
 * @param what came of it in words, or null before anybody was introduced
 */
record IntroductionLine(String criterion, String pillar, String who, String href, String state, @Nullable String colour,
		String when, @Nullable String what) {

	/** Without names for a region that does not share its own. */
	static IntroductionLine of(Introduction introduction, String href, boolean named, Words words) {
		Introduction.Answer answer = introduction.answer();
		String when = switch (introduction.state()) {
			case WAITING -> words.of("peer.asked.on", Dates.day(introduction.askedAt()));
			case INTRODUCED -> words.of("peer.introduced.since",
					ChronoUnit.DAYS.between(Dates.dayOf(answer(introduction).answeredAt()), Dates.today()));
			case DECLINED -> words.of("peer.declined.on", Dates.day(answer(introduction).answeredAt()));
		};
		return new IntroductionLine(introduction.criterion(), introduction.pillar(),
				named ? words.of("peer.who", introduction.asking().name(), introduction.strong().name()) : "", href,
				words.of("peer.state." + introduction.state()), colour(introduction.state()), when,
				(answer == null || !answer.introduced()) ? null : outcome(introduction, words));
	}

	private static Introduction.Answer answer(Introduction introduction) {
		return Objects.requireNonNull(introduction.answer());
	}

	private static String outcome(Introduction introduction, Words words) {
		return introduction.outcomes().isEmpty() ? words.of("peer.outcome.none")
				: words.of("peer.outcome.last", words.of("peer.outcome." + introduction.outcomes().getLast().kind()));
	}

	static @Nullable String colour(Introduction.State state) {
		return switch (state) {
			case WAITING -> "yellow";
			case INTRODUCED -> "green";
			case DECLINED -> "grey";
		};
	}

}
