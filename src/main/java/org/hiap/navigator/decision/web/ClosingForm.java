package org.hiap.navigator.decision.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

import org.hiap.navigator.decision.Decisions;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.TypedDate;
import org.hiap.navigator.submission.Consent;
import org.jspecify.annotations.Nullable;

/** What is said when an exercise is closed, as typed. */
record ClosingForm(String decidedBy, TypedDate decided, String consent) {

	/** Nearly always it is closed on the day of the decision. */
	static ClosingForm today() {
		return new ClosingForm("", TypedDate.of(Dates.today()), "");
	}

	static ClosingForm posted(Map<String, String> parameters) {
		return new ClosingForm(parameters.getOrDefault("decidedBy", "").strip(),
				TypedDate.posted(parameters, "decided"), parameters.getOrDefault("consent", ""));
	}

	/** {@code opened} is the day on which the exercise was. */
	FormErrors errors(LocalDate opened) {
		FormErrors errors = new FormErrors();
		if (this.decidedBy.isEmpty()) {
			errors.add("decidedBy", "decision.by.missing");
		}
		else if (this.decidedBy.length() > Decisions.LONGEST_DECIDERS) {
			errors.add("decidedBy", "decision.by.long", Decisions.LONGEST_DECIDERS);
		}
		LocalDate date = this.decided.toDate();
		if (this.decided.isEmpty()) {
			errors.add("decided-day", "decision.on.missing");
		}
		this.decided.checkNotInFuture("decided", "decision.on", errors);
		if (date != null && date.isBefore(opened)) {
			errors.add("decided-day", "decision.on.early", Dates.day(opened));
		}
		if (consentOf(this.consent) == null) {
			errors.add("consent", "decision.consent.missing");
		}
		return errors;
	}

	/** Only for a form without errors. */
	LocalDate toDecidedOn() {
		return Objects.requireNonNull(this.decided.toDate());
	}

	/** Only for a form without errors. */
	Consent toConsent() {
		return Objects.requireNonNull(consentOf(this.consent));
	}

	static @Nullable Consent consentOf(String typed) {
		return Arrays.stream(Consent.values()).filter((each) -> each.name().equals(typed)).findFirst().orElse(null);
	}

}
