package org.hiap.navigator.criteria.web;

import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExerciseFrame;
import org.hiap.navigator.prioritisation.ExerciseFrames;
import org.hiap.navigator.prioritisation.ExerciseManagement;
import org.hiap.navigator.prioritisation.StaleEditException;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The criteria of an exercise: reading them, leaving some out, bringing them back. */
@Controller
class CriteriaController {

	private final ExerciseManagement exercises;

	private final ExerciseFrames frames;

	CriteriaController(ExerciseManagement exercises, ExerciseFrames frames) {
		this.exercises = exercises;
		this.frames = frames;
	}

	@GetMapping("/exercises/{id}/criteria")
	String show(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Model model) {
		Exercise exercise = this.exercises.get(viewer, id);
		return page(CriteriaPage.of(this.frames.of(exercise, viewer), exercise, exercise.criteriaVersion(),
				CriteriaForm.of(exercise).criterion(), false), new FormErrors(), model);
	}

	@PostMapping("/exercises/{id}/criteria")
	String keep(@PathVariable UUID id, @RequestParam int version, CriteriaForm form,
			@AuthenticationPrincipal Viewer viewer, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		Exercise exercise = this.exercises.get(viewer, id);
		ExerciseFrame frame = this.frames.ofOwn(exercise, viewer);
		FormErrors errors = form.errors(exercise);
		if (!errors.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(CriteriaPage.of(frame, exercise, version, form.criterion(), false), errors, model);
		}
		try {
			this.exercises.keepCriteria(viewer, id, version, form.criterion());
		}
		catch (StaleEditException ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			errors.add("meanwhile", "exercise.criteria.stale");
			Exercise now = this.exercises.get(viewer, id);
			return page(CriteriaPage.of(frame, now, now.criteriaVersion(), form.criterion(), true), errors, model);
		}
		flash.addFlashAttribute("saved", "exercise.criteria.saved");
		return "redirect:/exercises/" + id;
	}

	private static String page(CriteriaPage page, FormErrors errors, Model model) {
		model.addAttribute("page", page);
		model.addAttribute("errors", errors);
		return "criteria/criteria";
	}

}
