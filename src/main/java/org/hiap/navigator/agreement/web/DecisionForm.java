package org.hiap.navigator.agreement.web;

import java.util.Map;

import org.hiap.navigator.agreement.CriterionAgreement;
import org.hiap.navigator.agreement.Decision;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.response.AnswerKind;
import org.jspecify.annotations.Nullable;

/** What a group decided on one criterion, as typed. */
record DecisionForm(String level, String reason, String dissent, int version) {

	static final String NOT_KNOWN = "not-known";

	static final String NOT_APPLICABLE = "not-applicable";

	static DecisionForm of(Decision decision) {
		String level = switch (decision.kind()) {
			case LEVEL -> String.valueOf(decision.level());
			case NOT_KNOWN -> NOT_KNOWN;
			case NOT_APPLICABLE -> NOT_APPLICABLE;
			case UNANSWERED -> "";
		};
		return new DecisionForm(level, orEmpty(decision.reason()), orEmpty(decision.dissent()), decision.version());
	}

	static DecisionForm posted(String slug, int version, Map<String, String> parameters) {
		return new DecisionForm(text(parameters, "level-" + slug), text(parameters, "reason-" + slug),
				text(parameters, "dissent-" + slug), version);
	}

	FormErrors errors(CriterionAgreement criterion) {
		FormErrors errors = new FormErrors();
		String slug = criterion.criterion().slug();
		String name = criterion.criterion().name();
		if (!this.level.matches("[1-5]|not-known|not-applicable")) {
			errors.add("level-" + slug, "agreement.level.missing", name);
		}
		else if (this.reason.isEmpty() && needsReason(criterion)) {
			errors.add("reason-" + slug,
					criterion.answers().discuss() ? "agreement.reason.flagged" : "agreement.reason.missing", name);
		}
		if (this.reason.length() > Decision.LONGEST_TEXT) {
			errors.add("reason-" + slug, "agreement.reason.long", name, Decision.LONGEST_TEXT);
		}
		if (this.dissent.length() > Decision.LONGEST_TEXT) {
			errors.add("dissent-" + slug, "agreement.dissent.long", name, Decision.LONGEST_TEXT);
		}
		return errors;
	}

	/** Only for a form without errors. */
	Decision toDecision() {
		return new Decision(kind(), (kind() == AnswerKind.LEVEL) ? Integer.valueOf(this.level) : null,
				orNull(this.reason), orNull(this.dissent), this.version);
	}

	String levelInWords(Words words) {
		return switch (this.level) {
			case "" -> words.of("answer.none");
			case NOT_KNOWN -> words.of("answer.not-known");
			case NOT_APPLICABLE -> words.of("answer.not-applicable");
			default -> this.level.matches("[1-5]") ? words.of("answer.level." + this.level) : this.level;
		};
	}

	private boolean needsReason(CriterionAgreement criterion) {
		return criterion.needsReason(kind(), (kind() == AnswerKind.LEVEL) ? Integer.valueOf(this.level) : null);
	}

	private AnswerKind kind() {
		return switch (this.level) {
			case NOT_KNOWN -> AnswerKind.NOT_KNOWN;
			case NOT_APPLICABLE -> AnswerKind.NOT_APPLICABLE;
			default -> AnswerKind.LEVEL;
		};
	}

	private static String text(Map<String, String> parameters, String name) {
		return parameters.getOrDefault(name, "").replace("\r\n", "\n").strip();
	}

	private static String orEmpty(@Nullable String text) {
		return (text != null) ? text : "";
	}

	private static @Nullable String orNull(String text) {
		return text.isEmpty() ? null : text;
	}

}
