package org.hiap.navigator.review.web;

import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.review.Opinion;
import org.hiap.navigator.review.Verdict;
import org.jspecify.annotations.Nullable;

/** What a reviewer holds of a criterion, as typed: AGREE, CANNOT_TELL, 1 to 5 or NONE. */
record OpinionForm(@Nullable String verdict, @Nullable String comment) {

	private static final String NONE = "NONE";

	static OpinionForm of(Opinion opinion) {
		Verdict verdict = opinion.verdict();
		return new OpinionForm(
				(verdict == null) ? ((opinion.revision() == 0) ? null : NONE)
						: (verdict == Verdict.OTHER) ? String.valueOf(opinion.level()) : verdict.name(),
				opinion.comment());
	}

	FormErrors errors() {
		FormErrors errors = new FormErrors();
		if (this.verdict != null && !this.verdict.matches("|NONE|AGREE|CANNOT_TELL|[1-5]")) {
			errors.add("verdict", "reviewing.verdict.unknown");
		}
		if (toComment().length() > Opinion.LONGEST_COMMENT) {
			errors.add("comment", "reviewing.comment.long", Opinion.LONGEST_COMMENT);
		}
		return errors;
	}

	/** Only for a form without errors. */
	@Nullable Verdict toVerdict() {
		if (this.verdict == null || this.verdict.isEmpty() || this.verdict.equals(NONE)) {
			return null;
		}
		return this.verdict.matches("[1-5]") ? Verdict.OTHER : Verdict.valueOf(this.verdict);
	}

	/** Only for a form without errors. */
	@Nullable Integer toLevel() {
		return (this.verdict != null && this.verdict.matches("[1-5]")) ? Integer.valueOf(this.verdict) : null;
	}

	String toComment() {
		return (this.comment != null) ? this.comment.replace("\r\n", "\n").strip() : "";
	}

}
