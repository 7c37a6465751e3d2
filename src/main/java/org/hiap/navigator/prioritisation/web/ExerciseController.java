package org.hiap.navigator.prioritisation.web;

import java.util.List;
import java.util.UUID;

import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.Task;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExerciseManagement;
import org.hiap.navigator.prioritisation.Option;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The overview of an exercise: what is to be done and how far it is. */
@Controller
class ExerciseController {

	private final ExerciseManagement exercises;

	private final ExerciseFrames frames;

	private final Words words;

	ExerciseController(ExerciseManagement exercises, ExerciseFrames frames, Words words) {
		this.exercises = exercises;
		this.frames = frames;
		this.words = words;
	}

	@GetMapping("/exercises/{id}")
	String show(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Model model) {
		Exercise exercise = this.exercises.get(viewer, id);
		model.addAttribute("frame", this.frames.of(exercise, viewer));
		model.addAttribute("openedOn", Dates.day(exercise.openedAt()));
		model.addAttribute("tasks",
				List.of(options(exercise), criteria(exercise), weights(exercise), scores(exercise), results(exercise)));
		return "prioritisation/exercise";
	}

	private Task options(Exercise exercise) {
		int options = exercise.options().size();
		return task(exercise, "options", this.words.of("exercise.options.count", options),
				exercise.hasEnoughOptions() ? "completed" : (options > 0) ? "under-way" : "not-started");
	}

	private Task criteria(Exercise exercise) {
		return task(exercise, "criteria",
				this.words.of("exercise.criteria.count", exercise.criteria().size(), exercise.allCriteria().size()),
				"ready");
	}

	private Task weights(Exercise exercise) {
		return task(exercise, "weights", this.words.of("exercise.weighting." + exercise.weighting()), "ready");
	}

	private Task scores(Exercise exercise) {
		long scored = exercise.options().stream().filter(exercise::isFullyScored).count();
		String status = !exercise.hasEnoughOptions() ? "cannot-start" : exercise.isScoringComplete() ? "completed"
				: exercise.isScoringStarted() ? "under-way" : "not-started";
		return task(exercise, "scores",
				exercise.hasEnoughOptions() ? this.words.of("exercise.scores.count", scored, exercise.options().size())
						: this.words.of("exercise.scores.first-options"),
				status);
	}

	private Task results(Exercise exercise) {
		boolean any = exercise.hasEnoughOptions() && exercise.options().stream().anyMatch(Option::isScored);
		return task(exercise, "results", any ? null : this.words.of("exercise.results.first-scores"),
				any ? "ready" : "cannot-start");
	}

	private Task task(Exercise exercise, String page, @Nullable String hint, String status) {
		return new Task(this.words.of("exercise." + page + ".title"), hint,
				status.equals("cannot-start") ? null : "/exercises/" + exercise.id() + "/" + page,
				this.words.of("exercise.status." + status), switch (status) {
					case "not-started" -> "blue";
					case "under-way" -> "light-blue";
					default -> null;
				});
	}

}
