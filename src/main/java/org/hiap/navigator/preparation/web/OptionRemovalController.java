package org.hiap.navigator.preparation.web;

import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.form.FormKeys;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExerciseFrames;
import org.hiap.navigator.prioritisation.ExerciseManagement;
import org.hiap.navigator.prioritisation.Option;
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

/** Removing an option, and with it the scores people gave it. */
@Controller
class OptionRemovalController {

	private final ExerciseManagement exercises;

	private final ExerciseFrames frames;

	private final FormKeys formKeys;

	OptionRemovalController(ExerciseManagement exercises, ExerciseFrames frames, FormKeys formKeys) {
		this.exercises = exercises;
		this.frames = frames;
		this.formKeys = formKeys;
	}

	@GetMapping("/exercises/{id}/options/{optionId}/removal")
	String show(@PathVariable UUID id, @PathVariable UUID optionId, @AuthenticationPrincipal Viewer viewer,
			Model model) {
		return page(id, optionId, viewer, new FormErrors(), model);
	}

	@PostMapping("/exercises/{id}/options/{optionId}/removal")
	String remove(@PathVariable UUID id, @PathVariable UUID optionId, @RequestParam(defaultValue = "-1") int lost,
			@RequestParam UUID formKey, @AuthenticationPrincipal Viewer viewer, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		try {
			String next = this.formKeys.once(formKey, () -> {
				this.exercises.remove(viewer, id, optionId, lost);
				return "/exercises/" + id + "/options";
			});
			flash.addFlashAttribute("saved", "exercise.removal.done");
			return "redirect:" + next;
		}
		catch (StaleEditException ex) {
			FormErrors errors = new FormErrors();
			errors.add("lost", "exercise.removal.stale");
			response.setStatus(HttpStatus.CONFLICT.value());
			return page(id, optionId, viewer, errors, model);
		}
	}

	private String page(UUID id, UUID optionId, Viewer viewer, FormErrors errors, Model model) {
		Exercise exercise = this.exercises.get(viewer, id);
		Option option = exercise.option(optionId);
		model.addAttribute("frame", this.frames.ofOwn(exercise, viewer));
		model.addAttribute("optionId", optionId);
		model.addAttribute("option", option.title());
		model.addAttribute("lost", exercise.scoresOf(option));
		model.addAttribute("described", option.isDescribed());
		model.addAttribute("formKey", UUID.randomUUID());
		model.addAttribute("errors", errors);
		return "preparation/removal";
	}

}
