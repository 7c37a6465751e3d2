package org.hiap.navigator.ranking.web;

import java.util.List;

import org.hiap.navigator.prioritisation.ExerciseFrame;
import org.jspecify.annotations.Nullable;

/**
 * What the page to talk about one option prints.
 *
 * @param card the option's own page, or null for guests
 * @param place where it stands now, in a sentence
 */
record OptionTalkPage(ExerciseFrame frame, String option, String description, @Nullable String card, String place,
		List<Entry> criteria, Notes notes) {

	/** One criterion and how far people agree on it. */
	record Entry(String criterion, String href, Spread spread, String so) {
	}

}
