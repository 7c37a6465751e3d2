package org.hiap.navigator.preparation.web;

import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.Typed;
import org.hiap.navigator.prioritisation.Option;
import org.jspecify.annotations.Nullable;

/** An own option, as typed. */
record OwnOptionForm(String title, String description) {

	OwnOptionForm(@Nullable String title, @Nullable String description) {
		this.title = Typed.line(title);
		this.description = Typed.text(description);
	}

	FormErrors errors() {
		FormErrors errors = new FormErrors();
		if (this.title.isEmpty()) {
			errors.add("title", "exercise.own.title.missing");
		}
		else if (this.title.length() > Option.LONGEST_TITLE) {
			errors.add("title", "exercise.own.title.long", Option.LONGEST_TITLE);
		}
		if (this.description.length() > Option.LONGEST_DESCRIPTION) {
			errors.add("description", "exercise.own.description.long", Option.LONGEST_DESCRIPTION);
		}
		return errors;
	}

}
