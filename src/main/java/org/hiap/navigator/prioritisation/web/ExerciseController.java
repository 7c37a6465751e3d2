package org.hiap.navigator.prioritisation.web;

import org.hiap.navigator.prioritisation.ExerciseFrames;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.Task;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExerciseManagement;
import org.hiap.navigator.prioritisation.ExercisePart;

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

	private final List<ExercisePart> parts;

	private final Words words;

	ExerciseController(ExerciseManagement exercises, ExerciseFrames frames, List<ExercisePart> parts, Words words) {
		this.exercises = exercises;
		this.frames = frames;
		this.parts = parts;
		this.words = words;
	}

	@GetMapping("/exercises/{id}")
	String show(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Model model) {
		Exercise exercise = this.exercises.get(viewer, id);
		model.addAttribute("frame", this.frames.of(exercise, viewer));
		model.addAttribute("openedOn", Dates.day(exercise.openedAt()));
		List<Task> tasks = new ArrayList<>(List.of(options(exercise), criteria(exercise)));
		this.parts.forEach((part) -> tasks.addAll(part.tasks(exercise, viewer)));
		model.addAttribute("tasks", tasks);
		model.addAttribute("stage", this.words.of("exercise.stage." + exercise.stage()));
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

	private Task task(Exercise exercise, String page, String hint, String status) {
		return new Task(this.words.of("exercise." + page + ".title"), hint, "/exercises/" + exercise.id() + "/" + page,
				this.words.of("exercise.status." + status), switch (status) {
					case "not-started" -> "blue";
					case "under-way" -> "light-blue";
					default -> null;
				});
	}

}
