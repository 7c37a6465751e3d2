package org.hiap.navigator.prioritisation.web;

import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.prioritisation.Exercise;
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

/** What each criterion counts for. */
@Controller
class WeightsController {

	private final ExerciseManagement exercises;

	private final ExerciseFrames frames;

	private final Words words;

	WeightsController(ExerciseManagement exercises, ExerciseFrames frames, Words words) {
		this.exercises = exercises;
		this.frames = frames;
		this.words = words;
	}

	@GetMapping("/exercises/{id}/weights")
	String show(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Model model) {
		Exercise exercise = this.exercises.get(viewer, id);
		return page(WeightsPage.of(this.frames.of(exercise, viewer), exercise, exercise.criteriaVersion(),
				WeightsForm.of(exercise), false, this.words), new FormErrors(), model);
	}

	@PostMapping("/exercises/{id}/weights")
	String weigh(@PathVariable UUID id, @RequestParam int version, @RequestParam Map<String, String> parameters,
			@AuthenticationPrincipal Viewer viewer, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		Exercise exercise = this.exercises.get(viewer, id);
		ExerciseFrame frame = this.frames.ofOwn(exercise, viewer);
		WeightsForm form = WeightsForm.posted(exercise, parameters);
		FormErrors errors = form.errors(exercise);
		if (!errors.isEmpty() && version == exercise.criteriaVersion()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(WeightsPage.of(frame, exercise, version, form, false, this.words), errors, model);
		}
		try {
			// on other criteria than the stored ones the points may not sum to 100
			StaleEditException.unless(errors.isEmpty());
			weigh(viewer, id, version, form);
		}
		catch (StaleEditException ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			errors.add("meanwhile", "exercise.weights.stale");
			Exercise now = this.exercises.get(viewer, id);
			return page(WeightsPage.of(frame, now, now.criteriaVersion(), form, true, this.words), errors, model);
		}
		flash.addFlashAttribute("saved", "exercise.weights.saved");
		return "redirect:/exercises/" + id;
	}

	private void weigh(Viewer viewer, UUID id, int version, WeightsForm form) {
		if (form.isEqual()) {
			this.exercises.weighEqually(viewer, id, version);
		}
		else {
			this.exercises.weighByPoints(viewer, id, version, form.toPoints());
		}
	}

	private static String page(WeightsPage page, FormErrors errors, Model model) {
		model.addAttribute("page", page);
		model.addAttribute("errors", errors);
		return "prioritisation/weights";
	}

}
