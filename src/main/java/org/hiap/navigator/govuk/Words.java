package org.hiap.navigator.govuk;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Looks up what people read in {@code messages.properties}, for words a page computes.
 */
@Component
public class Words {

	private final MessageSource messages;

	Words(MessageSource messages) {
		this.messages = messages;
	}

	/** The words under a key, with its placeholders filled in. */
	public String of(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, Locale.UK);
	}

	/** The words under a key, or null when there are none. */
	public @Nullable String ofOrNull(String key) {
		return this.messages.getMessage(key, null, null, Locale.UK);
	}

}
