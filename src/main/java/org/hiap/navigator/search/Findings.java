package org.hiap.navigator.search;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a search comes to, before any of it is shown.
 *
 * @param asked what was asked for, cut when it was very long
 * @param match how the entries fit what was asked for
 * @param suggestion what was probably meant, or null; the entries are then those found
 * for it
 * @param total how many entries fit before they are narrowed
 * @param choices what can be narrowed by, with how many entries each would leave
 */
public record Findings(String asked, Match match, @Nullable String suggestion, int total,
		Map<Facet, List<FacetChoice>> choices, List<String> keys, List<String> lexemes) {

	/** How entries fit what was asked for. */
	public enum Match {

		/** Nothing was asked for, so every entry fits. */
		EVERYTHING,

		/** They have all of the words. */
		ALL_WORDS,

		/** They have at least one of the words, because none has all. */
		ANY_WORD

	}

	/**
	 * One thing to narrow by.
	 *
	 * @param label what the reader sees; empty for a kind
	 * @param count how many entries it alone of its facet would leave
	 * @param chosen whether the entries are narrowed by it
	 */
	public record FacetChoice(String value, String label, int count, boolean chosen) {
	}

	/** How many entries are left. */
	public int size() {
		return this.keys.size();
	}

}
