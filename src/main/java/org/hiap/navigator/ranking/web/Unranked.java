package org.hiap.navigator.ranking.web;

import java.util.ArrayList;
import java.util.List;

import org.hiap.navigator.prioritisation.Criterion;
import org.hiap.navigator.scoring.Agreement;
import org.hiap.navigator.scoring.GroupScores;
import org.hiap.navigator.scoring.OptionTotal;
import org.hiap.navigator.scoring.PerformanceMatrix.Cell;
import org.jspecify.annotations.Nullable;

/** An option with not enough scores, and on which criteria they are missing. */
record Unranked(String title, @Nullable String href, String scored, String unanswered, String noView) {

	static List<Unranked> of(Outcome outcome) {
		GroupScores scores = outcome.group().scores();
		return outcome.ranking().unranked().stream().map((total) -> unranked(outcome, scores, total)).toList();
	}

	private static Unranked unranked(Outcome outcome, GroupScores scores, OptionTotal total) {
		List<String> noView = new ArrayList<>();
		List<String> unanswered = new ArrayList<>();
		for (Criterion criterion : outcome.criteria()) {
			Agreement answers = scores.agreement(new Cell(total.option(), criterion.slug()));
			if (!total.contributions().containsKey(criterion.slug())) {
				((answers.notKnown() > 0) ? noView : unanswered).add(criterion.name());
			}
		}
		return new Unranked(outcome.title(total.option()), outcome.href(total.option()),
				RankingTable.scored(outcome, total), outcome.joined(unanswered), outcome.joined(noView));
	}

}
