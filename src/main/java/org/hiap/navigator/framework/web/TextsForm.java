package org.hiap.navigator.framework.web;

import org.hiap.navigator.framework.FrameworkRules;
import org.jspecify.annotations.Nullable;

/**
 * A title and an introduction, or a name and a summary, as typed.
 *
 * @param read the fingerprint of what stood there when the form was shown
 */
record TextsForm(@Nullable String title, @Nullable String introduction, @Nullable String name, @Nullable String summary,
		@Nullable String read) {

	static String typed(@Nullable String text) {
		return (text != null) ? text : "";
	}

	static String stored(@Nullable String text) {
		return FrameworkRules.oneLine(typed(text));
	}

}
