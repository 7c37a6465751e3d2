package org.hiap.navigator.peer.web;

import java.util.Map;

import org.hiap.navigator.govuk.FormErrors;

/** One text, as typed. */
record RequestForm(String text) {

	/** Line ends as posted differ from those stored. */
	static RequestForm posted(Map<String, String> parameters, String name) {
		return new RequestForm(parameters.getOrDefault(name, "").replace("\r\n", "\n").strip());
	}

	/**
	 * What is wrong.
	 * @param name of the field
	 * @param key before {@code .missing} and {@code .long}
	 */
	FormErrors errors(String name, String key, int longest) {
		FormErrors errors = new FormErrors();
		if (this.text.isEmpty()) {
			errors.add(name, key + ".missing");
		}
		else if (this.text.length() > longest) {
			errors.add(name, key + ".long", longest);
		}
		return errors;
	}

}
