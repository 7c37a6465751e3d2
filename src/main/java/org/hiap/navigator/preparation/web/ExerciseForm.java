package org.hiap.navigator.preparation.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.hiap.navigator.criteria.CriteriaTemplate;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.Typed;
import org.hiap.navigator.library.LibraryOption;
import org.hiap.navigator.prioritisation.Exercise;
import org.jspecify.annotations.Nullable;

/**
 * A new exercise, as typed.
 *
 * @param criteria the id of the template whose criteria it starts with, or empty for the
 * default ones
 */
record ExerciseForm(String name, String question, String kind, String criteria) {

	ExerciseForm(@Nullable String name, @Nullable String question, @Nullable String kind, @Nullable String criteria) {
		this.name = Typed.line(name);
		this.question = Typed.line(question);
		this.kind = (kind != null) ? kind : "";
		this.criteria = (criteria != null) ? criteria : "";
	}

	/** What is wrong with the name and the question. */
	FormErrors namingErrors() {
		FormErrors errors = new FormErrors();
		if (this.name.isEmpty()) {
			errors.add("name", "exercise.name.missing");
		}
		else if (this.name.length() > Exercise.LONGEST_NAME) {
			errors.add("name", "exercise.name.long", Exercise.LONGEST_NAME);
		}
		if (this.question.isEmpty()) {
			errors.add("question", "exercise.question.missing");
		}
		else if (this.question.length() > Exercise.LONGEST_QUESTION) {
			errors.add("question", "exercise.question.long", Exercise.LONGEST_QUESTION);
		}
		return errors;
	}

	FormErrors errors(List<CriteriaTemplate> templates) {
		FormErrors errors = namingErrors();
		if (Arrays.stream(LibraryOption.Kind.values()).noneMatch((each) -> each.name().equals(this.kind))) {
			errors.add("kind", "exercise.kind.missing");
		}
		if (!this.criteria.isEmpty()
				&& templates.stream().noneMatch((each) -> each.id().toString().equals(this.criteria))) {
			errors.add(templates.isEmpty() ? "name" : "criteria", "exercise.new.criteria.gone");
		}
		return errors;
	}

	LibraryOption.Kind toKind() {
		return LibraryOption.Kind.valueOf(this.kind);
	}

	/** The template, or null for the default criteria. */
	@Nullable UUID toTemplate() {
		return this.criteria.isEmpty() ? null : UUID.fromString(this.criteria);
	}

}
