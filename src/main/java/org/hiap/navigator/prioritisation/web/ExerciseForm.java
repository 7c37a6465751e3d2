package org.hiap.navigator.prioritisation.web;

import java.util.Arrays;

import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.library.LibraryOption;
import org.hiap.navigator.prioritisation.Exercise;
import org.jspecify.annotations.Nullable;

/** A new exercise, as typed. */
record ExerciseForm(String name, String question, String kind) {

	ExerciseForm(@Nullable String name, @Nullable String question, @Nullable String kind) {
		this.name = Typed.line(name);
		this.question = Typed.line(question);
		this.kind = (kind != null) ? kind : "";
	}

	FormErrors errors() {
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
		if (Arrays.stream(LibraryOption.Kind.values()).noneMatch((each) -> each.name().equals(this.kind))) {
			errors.add("kind", "exercise.kind.missing");
		}
		return errors;
	}

	LibraryOption.Kind toKind() {
		return LibraryOption.Kind.valueOf(this.kind);
	}

}
