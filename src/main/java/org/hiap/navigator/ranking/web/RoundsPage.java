package org.hiap.navigator.ranking.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.hiap.navigator.elicitation.ScoredCell;
import org.hiap.navigator.prioritisation.Criterion;
import org.hiap.navigator.prioritisation.Option;
import org.hiap.navigator.scoring.Agreement;
import org.hiap.navigator.scoring.GroupModel;
import org.hiap.navigator.scoring.GroupScores;
import org.hiap.navigator.scoring.PerformanceMatrix.Cell;
import org.hiap.navigator.scoring.Ranking;
import org.hiap.navigator.scoring.Sample;

/**
 * What the first and the second round came to, side by side.
 *
 * @param cells those that were scored again
 * @param options where each option stood and stands
 */
record RoundsPage(ResultsHead head, List<String> cellsHead, List<List<String>> cells, List<String> optionsHead,
		List<List<String>> options) {

	static RoundsPage of(Outcome outcome, GroupModel first, Set<ScoredCell> again) {
		GroupScores before = first.scores();
		GroupScores after = outcome.group().scores();
		List<List<String>> cells = new ArrayList<>();
		for (Option option : outcome.exercise().options()) {
			for (Criterion criterion : outcome.criteria()) {
				if (again.contains(new ScoredCell(option.id(), criterion.id()))) {
					Cell cell = new Cell(option.id().toString(), criterion.slug());
					cells.add(List.of(outcome.say("rounds.cell", option.title(), criterion.name()),
							mean(before.agreement(cell)), spread(outcome, before.agreement(cell)),
							mean(after.agreement(cell)), spread(outcome, after.agreement(cell))));
				}
			}
		}
		Ranking then = first.weightedSum().ranking();
		List<List<String>> options = outcome.places()
			.stream()
			.map((place) -> List.of(outcome.title(place.option()), outcome.placeIn(then, place.option()), place.label(),
					then.total(place.option()).total().map(Outcome::points).orElse("–"),
					Outcome.points(outcome.total(place.option()))))
			.toList();
		return new RoundsPage(ResultsHead.of(outcome, "rounds"),
				List.of(outcome.say("rounds.where"), outcome.say("rounds.mean.first"),
						outcome.say("rounds.spread.first"), outcome.say("rounds.mean.second"),
						outcome.say("rounds.spread.second")),
				cells,
				List.of(outcome.say("option"), outcome.say("rounds.place.first"), outcome.say("rounds.place.now"),
						outcome.say("rounds.total.first"), outcome.say("rounds.total.now")),
				options);
	}

	private static String mean(Agreement agreement) {
		return agreement.sample().map(Sample::mean).map((mean) -> mean.rounded(1)).orElse("–");
	}

	private static String spread(Outcome outcome, Agreement agreement) {
		return agreement.sample()
			.map((sample) -> outcome.say("range", sample.lowest().rounded(0), sample.highest().rounded(0)))
			.orElse("–");
	}

}
