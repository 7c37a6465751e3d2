package org.hiap.navigator.overview.web;

import java.util.List;

import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.Pagination;
import org.jspecify.annotations.Nullable;

/**
 * What the overview prints.
 *
 * @param narrowed whether any filter is in force
 * @param counts how many regions are how far
 * @param columns of the heat map, the pillars after the first two
 * @param optionsNote on whose records the options rest
 */
record OverviewPage(boolean narrowed, List<Filter> filters, List<Count> counts, String sentence, List<Column> columns,
		List<RegionLine> regions, Pagination pagination, List<CriterionLine> criteria, List<GapLine> gaps,
		List<OptionLine> options, String optionsNote, String export) {

	/** One filter of the address. */
	record Filter(String name, String label, @Nullable String hint, List<Choice> choices, String value) {
	}

	/** How many regions are so far, and where only they are listed. */
	record Count(String words, long number, String href, boolean chosen) {
	}

	/** The head of a column that can be sorted by. */
	record Column(String words, String href, boolean sorted) {
	}

	/**
	 * One criterion.
	 *
	 * @param share of the regions that find it hard, in percent of those with a level
	 * @param levels how many regions are at which level, in words
	 */
	record CriterionLine(String name, String pillar, String hard, int share, String levels) {
	}

	/** One gap of one region. */
	record GapLine(String region, String href, String pillar, String strength, String target, String importance,
			String size) {
	}

	/** One option of the library. */
	record OptionLine(String title, @Nullable String href, String kind, String function, int top, int takenForward,
			int exercises) {
	}

}
