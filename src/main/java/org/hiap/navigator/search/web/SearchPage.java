package org.hiap.navigator.search.web;

import java.util.List;

import org.hiap.navigator.govuk.Link;
import org.hiap.navigator.govuk.Pagination;
import org.hiap.navigator.search.Piece;
import org.jspecify.annotations.Nullable;

/**
 * What the search page prints.
 *
 * @param notice what has to be known to understand the results, or null
 * @param suggestion what was probably meant; the results are then for this
 * @param chosen the filters in force, each leading to the search without it
 * @param unfiltered the search without any filter
 */
record SearchPage(List<Link> trail, String heading, String asked, @Nullable String notice, @Nullable Link suggestion,
		List<Filter> filters, List<Link> chosen, String unfiltered, List<Result> results, Pagination pagination) {

	/** Everything results can be narrowed by in one respect. */
	record Filter(String name, String legend, List<Option> options) {
	}

	/**
	 * One thing to narrow by.
	 *
	 * @param count how many results it leaves
	 */
	record Option(String id, String value, String label, int count, boolean chosen) {
	}

	record Result(String kind, List<Piece> title, List<Piece> excerpt, String facts, String href) {
	}

	public String title() {
		return (this.heading + " " + this.pagination.titleSuffix()).strip();
	}

}
