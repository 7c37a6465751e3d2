package org.hiap.navigator.prioritisation.web;

import java.util.List;

import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.authority.AuthorityHomeSection;
import org.hiap.navigator.govuk.Task;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.prioritisation.ExerciseManagement;
import org.hiap.navigator.prioritisation.ExerciseSummary;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The newest exercises on their authority's home page. */
@Component
@Order(20)
class ExerciseSection implements AuthorityHomeSection {

	private static final int MOST = 5;

	private final ExerciseManagement exercises;

	private final Words words;

	ExerciseSection(ExerciseManagement exercises, Words words) {
		this.exercises = exercises;
		this.words = words;
	}

	@Override
	public String key() {
		return "exercises";
	}

	@Override
	public String href(String authorityCode) {
		return "/authorities/" + authorityCode + "/exercises";
	}

	@Override
	public List<Task> tasks(String authorityCode, Viewer viewer) {
		return this.exercises.of(authorityCode, 0, MOST).stream().map(this::task).toList();
	}

	private Task task(ExerciseSummary exercise) {
		boolean started = exercise.options() > 0;
		return new Task(exercise.name(), this.words.of("exercise.kind." + exercise.kind()),
				"/exercises/" + exercise.id(),
				this.words.of(started ? "exercise.stage." + exercise.stage() : "exercise.status.not-started"),
				switch (exercise.stage()) {
					case OPEN, RESCORING -> started ? "light-blue" : "blue";
					case REVEALED -> "turquoise";
					case CLOSED -> null;
				});
	}

}
