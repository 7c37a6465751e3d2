package org.hiap.navigator.preparation.web;

import java.util.UUID;

import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.preparation.OptionCards;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExerciseFrames;
import org.hiap.navigator.prioritisation.ExerciseManagement;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What there is to read about an option before it is judged. */
@Controller
class OptionCardController {

	private final ExerciseManagement exercises;

	private final OptionCards cards;

	private final ExerciseFrames frames;

	OptionCardController(ExerciseManagement exercises, OptionCards cards, ExerciseFrames frames) {
		this.exercises = exercises;
		this.cards = cards;
		this.frames = frames;
	}

	@GetMapping("/exercises/{id}/options/{option}")
	String show(@PathVariable UUID id, @PathVariable UUID option, @AuthenticationPrincipal Viewer viewer, Model model) {
		Exercise exercise = this.exercises.get(viewer, id);
		model.addAttribute("frame", this.frames.of(exercise, viewer));
		model.addAttribute("card", this.cards.of(exercise, exercise.option(option)));
		return "preparation/option";
	}

}
