package org.hiap.navigator.prioritisation.web;

import java.util.UUID;

import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.govuk.Task;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExerciseManagement;
import org.hiap.navigator.prioritisation.Option;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The options of an exercise and how far each is scored. */
@Controller
class ScoresController {

	private final ExerciseManagement exercises;

	private final ExerciseFrames frames;

	private final Words words;

	ScoresController(ExerciseManagement exercises, ExerciseFrames frames, Words words) {
		this.exercises = exercises;
		this.frames = frames;
		this.words = words;
	}

	@GetMapping("/exercises/{id}/scores")
	String show(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Model model) {
		Exercise exercise = this.exercises.get(viewer, id);
		model.addAttribute("frame", this.frames.of(exercise, viewer));
		model.addAttribute("enough", exercise.hasEnoughOptions());
		model.addAttribute("scored", exercise.options().stream().filter(exercise::isFullyScored).count());
		model.addAttribute("started", exercise.isScoringStarted());
		model.addAttribute("tasks", exercise.options().stream().map((option) -> task(exercise, option)).toList());
		return "prioritisation/scores";
	}

	private Task task(Exercise exercise, Option option) {
		int answered = option.scores().size();
		int criteria = exercise.criteria().size();
		String href = "/exercises/" + exercise.id() + "/scores/" + option.id();
		if (exercise.isFullyScored(option)) {
			return new Task(option.title(), null, href, this.words.of("exercise.status.completed"), null);
		}
		return (answered > 0)
				? new Task(option.title(), this.words.of("exercise.scores.answered", answered, criteria), href,
						this.words.of("exercise.status.under-way"), "light-blue")
				: new Task(option.title(), null, href, this.words.of("exercise.status.not-started"), "blue");
	}

}
