package org.hiap.navigator.ranking.web;

import java.util.List;

import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.DistributionChart;
import org.hiap.navigator.prioritisation.ExerciseFrame;
import org.jspecify.annotations.Nullable;

/**
 * What the page to talk about one cell prints.
 *
 * @param writes whether the viewer may write down what comes of it now
 * @param scale the points in words
 * @param earlier the first round beside the second, or null where it was not asked again
 * @param agreed what the group settled on, or null
 * @param next the next to talk about, or null after the last
 */
record CellPage(ExerciseFrame frame, String path, boolean writes, String option, String criterion, String question,
		List<String> scale, Spread spread, DistributionChart chart, @Nullable DistributionChart earlier,
		@Nullable Agreed agreed, List<Choice> choices, Notes notes, @Nullable String next) {

	/** An agreed score in words. */
	record Agreed(String points, String reason, String meta, int version) {
	}

}
