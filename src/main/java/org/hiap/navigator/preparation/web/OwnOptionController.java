package org.hiap.navigator.preparation.web;

import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.form.FormKeys;
import org.hiap.navigator.govuk.FormErrors;
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

/** Adding an option that is not in the library. */
@Controller
class OwnOptionController {

	private final ExerciseManagement exercises;

	private final ExerciseFrames frames;

	private final FormKeys formKeys;

	OwnOptionController(ExerciseManagement exercises, ExerciseFrames frames, FormKeys formKeys) {
		this.exercises = exercises;
		this.frames = frames;
		this.formKeys = formKeys;
	}

	@GetMapping("/exercises/{id}/options/own")
	String show(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Model model) {
		return page(id, viewer, new OwnOptionForm(null, null), new FormErrors(), model);
	}

	@PostMapping("/exercises/{id}/options/own")
	String add(@PathVariable UUID id, @RequestParam UUID formKey, OwnOptionForm form,
			@AuthenticationPrincipal Viewer viewer, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		FormErrors errors = form.errors();
		if (!errors.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(id, viewer, form, errors, model);
		}
		try {
			String next = this.formKeys.once(formKey, () -> {
				this.exercises.addOwn(viewer, id, form.title(), form.description());
				return "/exercises/" + id + "/options";
			});
			flash.addFlashAttribute("saved", "exercise.own.added");
			return "redirect:" + next;
		}
		catch (StaleEditException ex) {
			errors.add("title", "exercise.own.too-late");
			response.setStatus(HttpStatus.CONFLICT.value());
			return page(id, viewer, form, errors, model);
		}
	}

	private String page(UUID id, Viewer viewer, OwnOptionForm form, FormErrors errors, Model model) {
		model.addAttribute("frame", this.frames.ofOwn(this.exercises.get(viewer, id), viewer));
		model.addAttribute("form", form);
		model.addAttribute("formKey", UUID.randomUUID());
		model.addAttribute("errors", errors);
		return "preparation/own-option";
	}

}
