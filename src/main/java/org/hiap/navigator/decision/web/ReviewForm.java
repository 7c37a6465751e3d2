package org.hiap.navigator.decision.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

import org.hiap.navigator.decision.FollowUp;
import org.hiap.navigator.decision.Standing;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.TypedDate;
import org.jspecify.annotations.Nullable;

/** How a decision stands, as typed. */
record ReviewForm(String standing, String text, TypedDate next) {

	static final ReviewForm EMPTY = new ReviewForm("", "", TypedDate.of(null));

	static ReviewForm posted(Map<String, String> parameters) {
		return new ReviewForm(parameters.getOrDefault("standing", ""),
				parameters.getOrDefault("text", "").replace("\r\n", "\n").strip(),
				TypedDate.posted(parameters, "next"));
	}

	FormErrors errors() {
		FormErrors errors = new FormErrors();
		if (standingOrNull() == null) {
			errors.add("standing", "decision.stands.missing");
		}
		if (this.text.isEmpty()) {
			errors.add("text", "decision.stands.text.missing");
		}
		else if (this.text.length() > FollowUp.LONGEST_TEXT) {
			errors.add("text", "decision.text.long", FollowUp.LONGEST_TEXT);
		}
		this.next.check("next", "decision.next", errors);
		LocalDate date = this.next.toDate();
		if (date != null && !date.isAfter(Dates.today())) {
			errors.add("next-day", "decision.next.past");
		}
		return errors;
	}

	/** Only for a form without errors. */
	Standing toStanding() {
		return Objects.requireNonNull(standingOrNull());
	}

	private @Nullable Standing standingOrNull() {
		return Arrays.stream(Standing.values())
			.filter((each) -> each.name().equals(this.standing))
			.findFirst()
			.orElse(null);
	}

}
