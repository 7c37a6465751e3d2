package org.hiap.navigator.ranking.web;

import java.util.List;

import org.hiap.navigator.govuk.DistributionChart;
import org.hiap.navigator.prioritisation.ExerciseFrame;

/**
 * What the page on what to talk about prints.
 *
 * @param round which scores are shown
 * @param writes whether the viewer may write down what comes of it now
 * @param again whether the viewer may begin a second round now
 * @param first what to talk about first
 * @param options every option, with the way to its page
 */
record DiscussionPage(ExerciseFrame frame, String round, boolean writes, boolean again, List<Talk> first,
		List<Entry> options) {

	/** A cell to talk about. */
	record Talk(int number, String href, String option, String criterion, Spread spread, DistributionChart chart,
			String so) {
	}

	/** An option with how much there is to say about it. */
	record Entry(String title, String href, String meta) {
	}

}
