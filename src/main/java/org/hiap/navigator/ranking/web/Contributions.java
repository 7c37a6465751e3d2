package org.hiap.navigator.ranking.web;

import java.util.List;

import org.hiap.navigator.govuk.ContributionChart;
import org.hiap.navigator.prioritisation.Criterion;
import org.hiap.navigator.scoring.Fraction;
import org.hiap.navigator.scoring.OptionTotal;
import org.hiap.navigator.scoring.Ranking.Place;
import org.jspecify.annotations.Nullable;

/** Draws what each criterion adds to each ranked option's total. */
final class Contributions {

	private Contributions() {
	}

	/** Null while nothing is ranked. */
	static @Nullable ContributionChart of(Outcome outcome) {
		if (outcome.places().isEmpty()) {
			return null;
		}
		return new ContributionChart(outcome.say("chart"),
				outcome.say(outcome.isIncomplete() ? "chart.provisional" : "chart.sentence"),
				outcome.criteria().stream().map(Criterion::name).toList(),
				outcome.places().stream().map((place) -> row(outcome, place)).toList(), Outcome.SCALE)
			.withWords(
					new ContributionChart.Words(outcome.say("option"), outcome.say("total"), outcome.say("missing")));
	}

	private static ContributionChart.Row row(Outcome outcome, Place place) {
		OptionTotal total = outcome.ranking().total(place.option());
		List<ContributionChart.Cell> cells = outcome.criteria()
			.stream()
			.map((criterion) -> total.contributions().get(criterion.slug()))
			.map((part) -> (part == null) ? new ContributionChart.Cell(null, null)
					: new ContributionChart.Cell(part.toDouble(), Outcome.points(part)))
			.toList();
		Fraction sum = outcome.total(place.option());
		return new ContributionChart.Row(outcome.title(place.option()), sum.toDouble(), Outcome.points(sum), cells);
	}

}
