package org.hiap.navigator.submission.web;

import java.util.Arrays;

import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.submission.Consent;
import org.hiap.navigator.submission.Submissions;
import org.jspecify.annotations.Nullable;

/** What a lead chooses and writes when submitting, as typed. */
record SubmissionForm(@Nullable String consent, @Nullable String explanation) {

	static final SubmissionForm EMPTY = new SubmissionForm(null, null);

	FormErrors errors(boolean needsExplanation) {
		FormErrors errors = new FormErrors();
		if (needsExplanation && explanationOrEmpty().isEmpty()) {
			errors.add("explanation", "submission.explanation.missing");
		}
		if (explanationOrEmpty().length() > Submissions.LONGEST_EXPLANATION) {
			errors.add("explanation", "submission.explanation.long", Submissions.LONGEST_EXPLANATION);
		}
		if (consentOf(this.consent) == null) {
			errors.add("consent", "submission.consent.missing");
		}
		return errors;
	}

	/** Only for a form without errors. */
	Consent toConsent() {
		Consent chosen = consentOf(this.consent);
		return (chosen != null) ? chosen : Consent.NOT_SHARED;
	}

	@Nullable String toExplanation() {
		return explanationOrEmpty().isEmpty() ? null : explanationOrEmpty();
	}

	static @Nullable Consent consentOf(@Nullable String typed) {
		return Arrays.stream(Consent.values()).filter((each) -> each.name().equals(typed)).findFirst().orElse(null);
	}

	private String explanationOrEmpty() {
		return (this.explanation != null) ? this.explanation.replace("\r\n", "\n").strip() : "";
	}

}
