package org.hiap.navigator.ranking.web;

import java.util.List;
import java.util.Optional;

import org.hiap.navigator.govuk.ContributionChart;
import org.hiap.navigator.preparation.PowerGates.Gates;
import org.hiap.navigator.scoring.RankAcceptability;
import org.jspecify.annotations.Nullable;

/**
 * What the front page of the results prints.
 *
 * @param chart contributions of each criterion, or null while nothing is ranked
 */
record RankingPage(ResultsHead head, Summary summary, RankingTable table, @Nullable ContributionChart chart,
		NotHeld notHeld, List<Unranked> unranked) {

	static RankingPage of(Outcome outcome, Optional<RankAcceptability> sure, Gates gates) {
		return new RankingPage(ResultsHead.of(outcome, ""), Summary.of(outcome, sure),
				RankingTable.of(outcome, sure, gates), Contributions.of(outcome), NotHeld.of(outcome, gates),
				Unranked.of(outcome));
	}

}
