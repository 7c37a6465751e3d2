package org.hiap.navigator.prioritisation.web;

import java.util.List;
import java.util.UUID;

import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.Task;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExerciseFrames;
import org.hiap.navigator.prioritisation.ExerciseManagement;
import org.hiap.navigator.prioritisation.ExercisePart;
import org.hiap.navigator.prioritisation.ExerciseSetups;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The overview of an exercise: what is to be done and how far it is. */
@Controller
class ExerciseController {

	private final ExerciseManagement exercises;

	private final ExerciseSetups setups;

	private final ExerciseFrames frames;

	private final List<ExercisePart> parts;

	private final Words words;

	ExerciseController(ExerciseManagement exercises, ExerciseSetups setups, ExerciseFrames frames,
			List<ExercisePart> parts, Words words) {
		this.exercises = exercises;
		this.setups = setups;
		this.frames = frames;
		this.parts = parts;
		this.words = words;
	}

	@GetMapping("/exercises/{id}")
	String show(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Model model) {
		Exercise exercise = this.exercises.get(viewer, id);
		model.addAttribute("frame", this.frames.of(exercise, viewer));
		model.addAttribute("openedOn", Dates.day(exercise.openedAt()));
		List<Task> tasks = this.parts.stream().flatMap((part) -> part.tasks(exercise, viewer).stream()).toList();
		model.addAttribute("tasks", tasks);
		model.addAttribute("stage", this.words.of("exercise.stage." + exercise.stage()));
		model.addAttribute("purpose", this.setups.of(exercise).facts().purpose());
		return "prioritisation/exercise";
	}

}
