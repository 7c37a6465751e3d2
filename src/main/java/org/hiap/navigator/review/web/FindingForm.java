package org.hiap.navigator.review.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.review.Finding;
import org.hiap.navigator.review.FindingKind;
import org.jspecify.annotations.Nullable;

/** A finding as typed. */
record FindingForm(@Nullable String kind, @Nullable String criterion, @Nullable String text) {

	static FindingForm of(Finding finding) {
		return new FindingForm(finding.kind().name(), finding.criterion(), finding.text());
	}

	FormErrors errors(List<Choice> criteria) {
		FormErrors errors = new FormErrors();
		if (kindOrNull() == null) {
			errors.add("kind", "finding.kind.missing");
		}
		if (toText().isEmpty()) {
			errors.add("text", "finding.text.missing");
		}
		else if (toText().length() > Finding.LONGEST_TEXT) {
			errors.add("text", "finding.text.long", Finding.LONGEST_TEXT);
		}
		if (this.criterion != null && criteria.stream().noneMatch((each) -> each.value().equals(this.criterion))) {
			errors.add("criterion", "finding.criterion.unknown");
		}
		else if (kindOrNull() == FindingKind.RECOMMENDATION && toCriterion() == null) {
			errors.add("criterion", "finding.criterion.missing");
		}
		return errors;
	}

	/** Only for a form without errors. */
	FindingKind toKind() {
		return Objects.requireNonNull(kindOrNull());
	}

	@Nullable String toCriterion() {
		return (this.criterion == null || this.criterion.isEmpty()) ? null : this.criterion;
	}

	String toText() {
		return (this.text != null) ? this.text.replace("\r\n", "\n").strip() : "";
	}

	private @Nullable FindingKind kindOrNull() {
		return Arrays.stream(FindingKind.values())
			.filter((each) -> each.name().equals(this.kind))
			.findFirst()
			.orElse(null);
	}

}
