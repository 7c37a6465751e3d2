package org.hiap.navigator.prioritisation.web;

import java.util.UUID;

import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExerciseManagement;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The ranking an exercise gives, and how sure it is. */
@Controller
class ExerciseResultsController {

	private final ExerciseManagement exercises;

	private final ExerciseFrames frames;

	private final PowerGates gates;

	private final Words words;

	ExerciseResultsController(ExerciseManagement exercises, ExerciseFrames frames, PowerGates gates, Words words) {
		this.exercises = exercises;
		this.frames = frames;
		this.gates = gates;
		this.words = words;
	}

	@GetMapping("/exercises/{id}/results")
	String show(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Model model) {
		Exercise exercise = this.exercises.get(viewer, id);
		model.addAttribute("page", RankingPage.of(this.frames.of(exercise, viewer), exercise,
				this.gates.of(exercise, this.exercises.offered(exercise)), this.words));
		return "prioritisation/results";
	}

}
