package org.hiap.navigator.editing.web;

import org.hiap.navigator.govuk.FormErrors;
import org.jspecify.annotations.Nullable;

/** Why something is done, as typed; it stands in the history. */
record ReasonForm(@Nullable String reason) {

	private static final int LONGEST = 300;

	FormErrors errors() {
		FormErrors errors = new FormErrors();
		if (toReason().isEmpty()) {
			errors.add("reason", "editing.reason.missing");
		}
		else if (toReason().length() > LONGEST) {
			errors.add("reason", "editing.reason.long", LONGEST);
		}
		return errors;
	}

	String toReason() {
		return (this.reason != null) ? this.reason.strip() : "";
	}

}
