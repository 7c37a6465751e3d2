package org.hiap.navigator.improvement;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.TypedDate;
import org.jspecify.annotations.Nullable;

/** What is planned, as typed. */
public record PlanForm(String what, String owner, TypedDate due) {

	/** Nothing typed yet. */
	public static final PlanForm EMPTY = new PlanForm("", "", TypedDate.of(null));

	/** What is stored, to be changed. */
	public static PlanForm of(Plan plan) {
		return new PlanForm(plan.what(), plan.owner().id().toString(), TypedDate.of(plan.dueOn()));
	}

	/** What a browser sent. */
	public static PlanForm posted(Map<String, String> parameters) {
		return new PlanForm(text(parameters, "what"), text(parameters, "owner"), TypedDate.posted(parameters, "due"));
	}

	/**
	 * What is wrong.
	 * @param stored the date as it is now, or null for a new plan; where that has passed,
	 * it may stay in the past
	 */
	public FormErrors errors(Owners owners, @Nullable LocalDate stored) {
		FormErrors errors = new FormErrors();
		if (this.what.isEmpty()) {
			errors.add("what", "improvement.what.missing");
		}
		else if (this.what.length() > Plan.LONGEST_WHAT) {
			errors.add("what", "improvement.what.long", Plan.LONGEST_WHAT);
		}
		if (owners.chosen(this.owner) == null) {
			errors.add("owner", "improvement.owner.missing");
		}
		this.due.check("due", "improvement.due", errors);
		LocalDate date = this.due.toDate();
		boolean late = stored != null && stored.isBefore(Dates.today());
		if (date != null && date.isBefore(Dates.today()) && !late) {
			errors.add("due-day", "improvement.due.past");
		}
		return errors;
	}

	/** Only for a form without errors. */
	public Plan toPlan(Owners owners) {
		return new Plan(this.what, Objects.requireNonNull(owners.chosen(this.owner)), this.due.toDate());
	}

	/** Line ends as posted differ from those stored. */
	private static String text(Map<String, String> parameters, String name) {
		return parameters.getOrDefault(name, "").replace("\r\n", "\n").strip();
	}

}
