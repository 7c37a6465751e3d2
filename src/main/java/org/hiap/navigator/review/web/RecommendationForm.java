package org.hiap.navigator.review.web;

import java.time.LocalDate;
import java.util.Map;

import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.TypedDate;
import org.hiap.navigator.improvement.ActionOwner;
import org.hiap.navigator.improvement.Plan;

/** The action that comes of a recommendation, as typed. */
record RecommendationForm(String what, String owner, TypedDate due) {

	static RecommendationForm posted(Map<String, String> parameters) {
		return new RecommendationForm(parameters.getOrDefault("what", "").replace("\r\n", "\n").strip(),
				parameters.getOrDefault("owner", ""), TypedDate.posted(parameters, "due"));
	}

	FormErrors errors(Map<String, ActionOwner> owners) {
		FormErrors errors = new FormErrors();
		if (this.what.isEmpty()) {
			errors.add("what", "improvement.what.missing");
		}
		else if (this.what.length() > Plan.LONGEST_WHAT) {
			errors.add("what", "improvement.what.long", Plan.LONGEST_WHAT);
		}
		if (!owners.containsKey(this.owner)) {
			errors.add("owner", "improvement.owner.missing");
		}
		this.due.check("due", "improvement.due", errors);
		LocalDate date = this.due.toDate();
		if (date != null && date.isBefore(Dates.today())) {
			errors.add("due-day", "improvement.due.past");
		}
		return errors;
	}

	/** Only for a form without errors. */
	Plan toPlan(Map<String, ActionOwner> owners) {
		return new Plan(this.what, java.util.Objects.requireNonNull(owners.get(this.owner)), this.due.toDate());
	}

}
