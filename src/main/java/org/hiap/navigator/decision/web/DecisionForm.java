package org.hiap.navigator.decision.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.hiap.navigator.decision.Course;
import org.hiap.navigator.decision.OptionDecision;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.TypedDate;
import org.jspecify.annotations.Nullable;

/** What is decided about one option, as typed. */
record DecisionForm(String course, String reason, String conditions, String owner, TypedDate review) {

	static DecisionForm of(OptionDecision decision) {
		return new DecisionForm((decision.course() != null) ? decision.course().name() : "", decision.reason(),
				decision.conditions(), decision.owner(), TypedDate.of(decision.reviewOn()));
	}

	static DecisionForm posted(Map<String, String> parameters, UUID option) {
		return new DecisionForm(text(parameters, "course-" + option), text(parameters, "reason-" + option),
				text(parameters, "conditions-" + option), text(parameters, "owner-" + option),
				TypedDate.posted(parameters, "review-" + option));
	}

	/** Adds what is wrong. A date that is stored may have come meanwhile. */
	void check(UUID option, String title, OptionDecision stored, FormErrors errors) {
		if (!this.course.isEmpty() && toCourse() == null) {
			errors.add("course-" + option, "decision.course.wrong", title);
		}
		if (this.reason.length() > OptionDecision.LONGEST_TEXT) {
			errors.add("reason-" + option, "decision.reason.long", title, OptionDecision.LONGEST_TEXT);
		}
		if (this.conditions.length() > OptionDecision.LONGEST_TEXT) {
			errors.add("conditions-" + option, "decision.conditions.long", title, OptionDecision.LONGEST_TEXT);
		}
		if (this.owner.length() > OptionDecision.LONGEST_OWNER) {
			errors.add("owner-" + option, "decision.owner.long", title, OptionDecision.LONGEST_OWNER);
		}
		this.review.check("review-" + option, "decision.review", errors, title);
		LocalDate date = this.review.toDate();
		if (date != null && !date.isAfter(Dates.today()) && !Objects.equals(date, stored.reviewOn())) {
			errors.add("review-" + option + "-day", "decision.review.past", title);
		}
	}

	/** Only for a form without errors. */
	OptionDecision toDecision() {
		return new OptionDecision(toCourse(), this.reason, this.conditions, this.owner, this.review.toDate());
	}

	/** Whether anything of what stands behind the details is filled in. */
	boolean hasDetails() {
		return !this.conditions.isEmpty() || !this.owner.isEmpty() || !this.review.isEmpty();
	}

	private @Nullable Course toCourse() {
		return Arrays.stream(Course.values())
			.filter((each) -> each.name().equals(this.course))
			.findFirst()
			.orElse(null);
	}

	/** Line ends as posted differ from those stored. */
	private static String text(Map<String, String> parameters, String name) {
		return parameters.getOrDefault(name, "").replace("\r\n", "\n").strip();
	}

}
