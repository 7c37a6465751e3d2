package org.hiap.navigator.ranking.web;

import java.util.List;
import java.util.Optional;

import org.hiap.navigator.preparation.PowerGate;
import org.hiap.navigator.preparation.PowerGates.Gates;
import org.hiap.navigator.scoring.Fraction;
import org.hiap.navigator.scoring.OptionTotal;
import org.hiap.navigator.scoring.RankAcceptability;
import org.hiap.navigator.scoring.Ranking;
import org.hiap.navigator.scoring.Ranking.Place;
import org.jspecify.annotations.Nullable;

/**
 * The ranking as a table.
 *
 * @param top how many can be taken forward
 * @param incomplete whether any score is missing, so that totals are provisional
 * @param sure whether it is known how sure each place is
 */
record RankingTable(List<Row> rows, int top, boolean incomplete, boolean sure) {

	/** A ranked option. */
	record Row(String place, String title, @Nullable String href, String total, String between, String places,
			@Nullable RunWords runs, String scored, PowerGate gate) {
	}

	static RankingTable of(Outcome outcome, Optional<RankAcceptability> sure, Gates gates) {
		return new RankingTable(outcome.places().stream().map((place) -> row(outcome, sure, gates, place)).toList(),
				outcome.top(), outcome.isIncomplete(), sure.isPresent());
	}

	private static Row row(Outcome outcome, Optional<RankAcceptability> sure, Gates gates, Place place) {
		Ranking ranking = outcome.ranking();
		OptionTotal total = ranking.total(place.option());
		int best = ranking.bestPossibleRank(place.option());
		int worst = ranking.worstPossibleRank(place.option());
		boolean known = total.lower().equals(total.upper());
		return new Row(place.label(), outcome.title(place.option()), outcome.href(place.option()),
				Outcome.points(outcome.total(place.option())),
				known ? outcome.say("certain")
						: outcome.say("range", Outcome.points(total.lower()), Outcome.points(total.upper())),
				(best == worst) ? String.valueOf(best)
						: outcome.say("range", String.valueOf(best), String.valueOf(worst)),
				sure.map((drawn) -> RunWords.of(outcome, drawn.of(place.option()))).orElse(null),
				scored(outcome, total), gates.of(outcome.option(place.option())));
	}

	/** How many criteria are scored, and what share of the weight that is. */
	static String scored(Outcome outcome, OptionTotal total) {
		int criteria = outcome.criteria().size();
		return total.coverage().equals(Fraction.ONE) && total.contributions().size() == criteria
				? outcome.say("all-scored", criteria)
				: outcome.say("scored", total.contributions().size(), criteria, Outcome.percent(total.coverage()));
	}

}
