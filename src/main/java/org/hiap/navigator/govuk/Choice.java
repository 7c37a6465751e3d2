package org.hiap.navigator.govuk;

import org.jspecify.annotations.Nullable;

/**
 * One answer among those a select, radios or checkboxes offer.
 *
 * @param value what the form posts
 * @param text what the person reads
 * @param hint one sentence beneath the text, or null; a select shows none
 */
public record Choice(String value, String text, @Nullable String hint) {

	/** An answer that needs no explanation. */
	public Choice(String value, String text) {
		this(value, text, null);
	}

}
