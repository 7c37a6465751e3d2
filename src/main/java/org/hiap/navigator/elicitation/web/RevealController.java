package org.hiap.navigator.elicitation.web;

import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.elicitation.GivenCounts;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExerciseFrames;
import org.hiap.navigator.prioritisation.ExerciseManagement;
import org.hiap.navigator.prioritisation.Facilitation;
import org.hiap.navigator.prioritisation.StaleEditException;
import org.hiap.navigator.prioritisation.Weighting;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Showing everyone what was given, after saying what that ends. */
@Controller
class RevealController {

	private final ExerciseManagement exercises;

	private final Facilitation facilitation;

	private final GivenCounts counts;

	private final ExerciseFrames frames;

	RevealController(ExerciseManagement exercises, Facilitation facilitation, GivenCounts counts,
			ExerciseFrames frames) {
		this.exercises = exercises;
		this.facilitation = facilitation;
		this.counts = counts;
		this.frames = frames;
	}

	@GetMapping("/exercises/{id}/reveal")
	String show(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Model model) {
		return page(id, viewer, new FormErrors(), model);
	}

	/** A second press finds the ranking revealed already, which is what was wanted. */
	@PostMapping("/exercises/{id}/reveal")
	String reveal(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Model model,
			HttpServletResponse response) {
		Exercise exercise = this.exercises.get(viewer, id);
		this.frames.ofOwn(exercise, viewer);
		FormErrors errors = new FormErrors();
		try {
			if (!exercise.stage().isGiving() || this.facilitation.reveal(viewer, id)) {
				return "redirect:/exercises/" + id + "/results";
			}
			errors.add("reveal", "exercise.reveal.no-scores");
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		}
		catch (StaleEditException ex) {
			errors.add("reveal", "exercise.reveal.sifting");
			response.setStatus(HttpStatus.CONFLICT.value());
		}
		return page(id, viewer, errors, model);
	}

	private String page(UUID id, Viewer viewer, FormErrors errors, Model model) {
		Exercise exercise = this.exercises.get(viewer, id);
		model.addAttribute("frame", this.frames.ofOwn(exercise, viewer));
		model.addAttribute("giving", exercise.stage().isGiving());
		model.addAttribute("participation", this.counts.participation(id));
		model.addAttribute("weighed", exercise.weighting() != Weighting.EQUAL);
		model.addAttribute("errors", errors);
		return "elicitation/reveal";
	}

}
