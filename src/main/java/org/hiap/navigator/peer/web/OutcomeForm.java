package org.hiap.navigator.peer.web;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.peer.Introduction;
import org.hiap.navigator.peer.Introduction.Outcome.Kind;
import org.jspecify.annotations.Nullable;

/** What came of an introduction, as typed. */
record OutcomeForm(String kind, String text) {

	static final OutcomeForm EMPTY = new OutcomeForm("", "");

	static OutcomeForm posted(Map<String, String> parameters) {
		return new OutcomeForm(parameters.getOrDefault("kind", ""), RequestForm.posted(parameters, "text").text());
	}

	FormErrors errors() {
		FormErrors errors = new FormErrors();
		if (kindOrNull() == null) {
			errors.add("kind", "peer.outcome.kind.missing");
		}
		new RequestForm(this.text).errors("text", "peer.outcome.text", Introduction.LONGEST_OUTCOME)
			.all()
			.forEach((error) -> errors.add(error.field(), error.code(), error.argumentArray()));
		return errors;
	}

	/** Only for a form without errors. */
	Kind toKind() {
		return Objects.requireNonNull(kindOrNull());
	}

	private @Nullable Kind kindOrNull() {
		return Arrays.stream(Kind.values()).filter((each) -> each.name().equals(this.kind)).findFirst().orElse(null);
	}

}
