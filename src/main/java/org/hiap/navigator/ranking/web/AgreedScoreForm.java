package org.hiap.navigator.ranking.web;

import org.hiap.navigator.elicitation.AgreedScore;
import org.hiap.navigator.govuk.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * An agreed score as typed.
 *
 * @param version of the agreed score when the form was shown, 0 for none
 */
record AgreedScoreForm(@Nullable String version, @Nullable String points, @Nullable String reason) {

	static final AgreedScoreForm EMPTY = new AgreedScoreForm(null, null, null);

	AgreedScoreForm {
		points = (points == null) ? "" : points.strip();
		reason = (reason == null) ? "" : reason.strip().replace("\r\n", "\n");
	}

	FormErrors errors() {
		FormErrors errors = new FormErrors();
		if (this.points == null || !this.points.matches("[0-4]")) {
			errors.add("points", "exercise.discussion.points.missing");
		}
		if (this.reason == null || this.reason.isEmpty()) {
			errors.add("reason", "exercise.discussion.reason.missing");
		}
		else if (this.reason.length() > AgreedScore.LONGEST_REASON) {
			errors.add("reason", "exercise.discussion.reason.long", AgreedScore.LONGEST_REASON);
		}
		return errors;
	}

	int toVersion() {
		return (this.version != null && this.version.matches("[0-9]{1,9}")) ? Integer.parseInt(this.version) : 0;
	}

	/** Only for a form without errors. */
	int toPoints() {
		return Integer.parseInt((this.points != null) ? this.points : "");
	}

	String toReason() {
		return (this.reason != null) ? this.reason : "";
	}

}
