package org.hiap.navigator.criteria.web;

import java.util.ArrayList;
import java.util.List;

import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.SummaryRow;
import org.hiap.navigator.govuk.Typed;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.prioritisation.CriterionText;
import org.hiap.navigator.prioritisation.Exercise;
import org.jspecify.annotations.Nullable;

/** What a criterion says, as typed. */
record CriterionForm(String name, String question, String why, String direction, String point0, String point1,
		String point2, String point3, String point4) {

	private static final String BENEFIT = "benefit";

	private static final String COST = "cost";

	CriterionForm(@Nullable String name, @Nullable String question, @Nullable String why, @Nullable String direction,
			@Nullable String point0, @Nullable String point1, @Nullable String point2, @Nullable String point3,
			@Nullable String point4) {
		this.name = Typed.line(name);
		this.question = Typed.line(question);
		this.why = Typed.line(why);
		this.direction = (direction != null) ? direction : "";
		this.point0 = Typed.line(point0);
		this.point1 = Typed.line(point1);
		this.point2 = Typed.line(point2);
		this.point3 = Typed.line(point3);
		this.point4 = Typed.line(point4);
	}

	static CriterionForm empty() {
		return new CriterionForm(null, null, null, BENEFIT, null, null, null, null, null);
	}

	static CriterionForm of(CriterionText text) {
		List<String> points = text.points();
		return new CriterionForm(text.name(), text.question(), text.why(), text.moreIsBetter() ? BENEFIT : COST,
				points.get(0), points.get(1), points.get(2), points.get(3), points.get(4));
	}

	/** Both directions a criterion can have. */
	static List<Choice> directions(Words words) {
		return List.of(new Choice(BENEFIT, words.of("criterion.direction.benefit")),
				new Choice(COST, words.of("criterion.direction.cost")));
	}

	public List<String> points() {
		return List.of(this.point0, this.point1, this.point2, this.point3, this.point4);
	}

	/**
	 * What is wrong.
	 * @param slug of the criterion that is edited, or null for a new one
	 */
	FormErrors errors(Exercise exercise, @Nullable String slug) {
		FormErrors errors = new FormErrors();
		if (this.name.isEmpty()) {
			errors.add("name", "criterion.name.missing");
		}
		else if (this.name.length() > CriterionText.LONGEST_NAME) {
			errors.add("name", "criterion.name.long", CriterionText.LONGEST_NAME);
		}
		else if (exercise.allCriteria()
			.stream()
			.anyMatch((each) -> !each.slug().equals(slug) && each.name().equalsIgnoreCase(this.name))) {
			errors.add("name", "criterion.name.taken");
		}
		required(errors, "question", this.question, "criterion.question.missing");
		if (this.why.length() > CriterionText.LONGEST_TEXT) {
			errors.add("why", "criterion.long", CriterionText.LONGEST_TEXT);
		}
		if (!this.direction.equals(BENEFIT) && !this.direction.equals(COST)) {
			errors.add("direction", "criterion.direction.missing");
		}
		for (int point = 0; point < CriterionText.POINTS; point++) {
			String text = points().get(point);
			if (text.isEmpty()) {
				errors.add("point" + point, "criterion.point.missing", String.valueOf(point));
			}
			else if (text.length() > CriterionText.LONGEST_TEXT) {
				errors.add("point" + point, "criterion.long", CriterionText.LONGEST_TEXT);
			}
		}
		return errors;
	}

	private static void required(FormErrors errors, String field, String text, String missing) {
		if (text.isEmpty()) {
			errors.add(field, missing);
		}
		else if (text.length() > CriterionText.LONGEST_TEXT) {
			errors.add(field, "criterion.long", CriterionText.LONGEST_TEXT);
		}
	}

	CriterionText toText(boolean capacity) {
		return new CriterionText(this.name, this.question, this.why, this.direction.equals(BENEFIT), capacity,
				points());
	}

	/** Where what is stored differs from this, with what is stored. */
	List<SummaryRow> differing(CriterionForm stored, Words words) {
		List<SummaryRow> rows = new ArrayList<>();
		differ(rows, words.of("criterion.name"), this.name, stored.name);
		differ(rows, words.of("criterion.question"), this.question, stored.question);
		differ(rows, words.of("criterion.why"), this.why, stored.why);
		differ(rows, words.of("criterion.direction"), this.direction,
				words.of("criterion.direction." + stored.direction), stored.direction);
		for (int point = 0; point < CriterionText.POINTS; point++) {
			differ(rows, words.of("criterion.point", String.valueOf(point)), points().get(point),
					stored.points().get(point));
		}
		return rows;
	}

	private static void differ(List<SummaryRow> rows, String label, String typed, String stored) {
		differ(rows, label, typed, stored, stored);
	}

	private static void differ(List<SummaryRow> rows, String label, String typed, String shown, String stored) {
		if (!typed.equals(stored)) {
			rows.add(new SummaryRow(label, shown));
		}
	}

}
