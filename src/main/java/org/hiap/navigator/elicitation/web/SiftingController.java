package org.hiap.navigator.elicitation.web;

import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.elicitation.Seat;
import org.hiap.navigator.elicitation.Sift;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExerciseFrames;
import org.hiap.navigator.prioritisation.ExerciseManagement;
import org.hiap.navigator.prioritisation.Facilitation;
import org.hiap.navigator.prioritisation.StaleEditException;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The facilitator's part of a sift: beginning it, ending it, recalling an option. */
@Controller
class SiftingController {

	private final ExerciseManagement exercises;

	private final Facilitation facilitation;

	private final Sift sift;

	private final SiftPages pages;

	private final ExerciseFrames frames;

	SiftingController(ExerciseManagement exercises, Facilitation facilitation, Sift sift, SiftPages pages,
			ExerciseFrames frames) {
		this.exercises = exercises;
		this.facilitation = facilitation;
		this.sift = sift;
		this.pages = pages;
		this.frames = frames;
	}

	@PostMapping("/exercises/{id}/sift/opening")
	String begin(@PathVariable UUID id, @RequestParam(defaultValue = "") String keeps,
			@AuthenticationPrincipal Viewer viewer, Seat seat, Model model, HttpServletResponse response) {
		Exercise exercise = mine(id, viewer);
		int options = exercise.allOptions().size();
		int number = keeps.strip().matches("[0-9]{1,3}") ? Integer.parseInt(keeps.strip()) : 0;
		if (number < Exercise.FEWEST || number >= options) {
			model.addAttribute("keepsTyped", keeps);
			return refused(exercise, seat, HttpStatus.UNPROCESSABLE_CONTENT, "keeps", "exercise.sift.keeps.wrong",
					model, response, Exercise.FEWEST, options - 1);
		}
		return done(() -> this.facilitation.sift(viewer, id, number), exercise, seat, model, response);
	}

	@PostMapping("/exercises/{id}/sift/closing")
	String end(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Seat seat, Model model,
			HttpServletResponse response) {
		Exercise exercise = mine(id, viewer);
		try {
			if (this.sift.end(viewer, id) == 0) {
				return refused(exercise, seat, HttpStatus.UNPROCESSABLE_CONTENT, "close", "exercise.sift.no-dots",
						model, response);
			}
		}
		catch (StaleEditException ex) {
			return refused(exercise, seat, HttpStatus.CONFLICT, "close", "exercise.sift.not-now", model, response);
		}
		return back(id);
	}

	@PostMapping("/exercises/{id}/options/{optionId}/recall")
	String recall(@PathVariable UUID id, @PathVariable UUID optionId, @AuthenticationPrincipal Viewer viewer, Seat seat,
			Model model, HttpServletResponse response) {
		return done(() -> this.facilitation.recall(viewer, id, optionId), mine(id, viewer), seat, model, response);
	}

	private String done(Runnable action, Exercise exercise, Seat seat, Model model, HttpServletResponse response) {
		try {
			action.run();
			return back(exercise.id());
		}
		catch (StaleEditException ex) {
			return refused(exercise, seat, HttpStatus.CONFLICT, "close", "exercise.sift.not-now", model, response);
		}
	}

	private String refused(Exercise exercise, Seat seat, HttpStatus status, String field, String message, Model model,
			HttpServletResponse response, Object... arguments) {
		FormErrors errors = new FormErrors();
		errors.add(field, message, arguments);
		response.setStatus(status.value());
		Exercise now = this.exercises.get(exercise.id());
		return this.pages.show(now, seat, DotsForm.of(now.allOptions(), this.sift.of(seat)), false, errors, model);
	}

	private Exercise mine(UUID id, Viewer viewer) {
		Exercise exercise = this.exercises.get(viewer, id);
		this.frames.ofOwn(exercise, viewer);
		return exercise;
	}

	private static String back(UUID id) {
		return "redirect:/exercises/" + id + "/sift";
	}

}
