package org.hiap.navigator.preparation.web;

import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExerciseFrame;
import org.hiap.navigator.prioritisation.ExerciseFrames;
import org.hiap.navigator.prioritisation.ExerciseManagement;
import org.hiap.navigator.prioritisation.ExerciseSetups;
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

/** What an exercise is for, who takes part and how much it may lead to. */
@Controller
class SetupController {

	private final ExerciseManagement exercises;

	private final ExerciseSetups setups;

	private final ExerciseFrames frames;

	private final Words words;

	SetupController(ExerciseManagement exercises, ExerciseSetups setups, ExerciseFrames frames, Words words) {
		this.exercises = exercises;
		this.setups = setups;
		this.frames = frames;
		this.words = words;
	}

	@GetMapping("/exercises/{id}/setup")
	String show(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Model model) {
		Exercise exercise = this.exercises.get(viewer, id);
		return page(SetupPage.of(this.frames.of(exercise, viewer), exercise, this.setups.of(exercise), this.words),
				new FormErrors(), model);
	}

	@PostMapping("/exercises/{id}/setup")
	String change(@PathVariable UUID id, @RequestParam int version, ExerciseForm naming, SetupForm form,
			@AuthenticationPrincipal Viewer viewer, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		Exercise exercise = this.exercises.get(viewer, id);
		ExerciseFrame frame = this.frames.ofOwn(exercise, viewer);
		FormErrors errors = naming.namingErrors();
		form.check(errors, exercise.options().size());
		if (!errors.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(
					SetupPage.of(frame, exercise, this.setups.of(exercise), this.words).typed(version, naming, form),
					errors, model);
		}
		try {
			this.setups.change(viewer, id, version, naming.name(), naming.question(), form.toFacts());
		}
		catch (StaleEditException ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			errors.add("meanwhile", "setup.stale");
			Exercise now = this.exercises.get(viewer, id);
			return page(SetupPage.of(frame, now, this.setups.of(now), this.words).stale(naming, form, this.words),
					errors, model);
		}
		flash.addFlashAttribute("saved", "setup.saved");
		return "redirect:/exercises/" + id;
	}

	private static String page(SetupPage page, FormErrors errors, Model model) {
		model.addAttribute("page", page);
		model.addAttribute("errors", errors);
		return "preparation/setup";
	}

}
