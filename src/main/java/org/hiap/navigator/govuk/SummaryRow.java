package org.hiap.navigator.govuk;

import org.jspecify.annotations.Nullable;

/**
 * One line of a summary list, with a link that changes it where there is one.
 *
 * @param key what the value is
 * @param value what was answered
 * @param href where it can be changed, or null when it cannot
 * @param action the words of the link, such as "Change"
 * @param actionHidden what only a screen reader says after them, such as "name"; it makes
 * the link's name unique on the page
 */
public record SummaryRow(String key, String value, @Nullable String href, @Nullable String action,
		@Nullable String actionHidden) {

	public SummaryRow {
		if (href != null && action == null) {
			throw new IllegalArgumentException("A link needs words: " + key);
		}
	}

	/** A line that nobody can change here. */
	public SummaryRow(String key, String value) {
		this(key, value, null, null, null);
	}

}
