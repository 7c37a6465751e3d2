package org.hiap.navigator.preparation.web;

import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.form.FormKeys;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.preparation.ExerciseOpening;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExerciseFrames;
import org.hiap.navigator.prioritisation.ExerciseManagement;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opening an exercise with what an earlier one was set up with. */
@Controller
class ExerciseCopyController {

	private final ExerciseManagement exercises;

	private final ExerciseOpening opening;

	private final ExerciseFrames frames;

	private final FormKeys formKeys;

	ExerciseCopyController(ExerciseManagement exercises, ExerciseOpening opening, ExerciseFrames frames,
			FormKeys formKeys) {
		this.exercises = exercises;
		this.opening = opening;
		this.frames = frames;
		this.formKeys = formKeys;
	}

	@GetMapping("/exercises/{id}/copy")
	String show(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Model model) {
		Exercise earlier = this.exercises.get(viewer, id);
		return page(earlier, viewer, new ExerciseForm(null, earlier.question(), null, null), new FormErrors(), model);
	}

	@PostMapping("/exercises/{id}/copy")
	String copy(@PathVariable UUID id, @RequestParam UUID formKey, ExerciseForm form,
			@AuthenticationPrincipal Viewer viewer, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		Exercise earlier = this.exercises.get(viewer, id);
		FormErrors errors = form.namingErrors();
		if (!errors.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(earlier, viewer, form, errors, model);
		}
		String next = this.formKeys.once(formKey,
				() -> "/exercises/" + this.opening.copy(viewer, id, form.name(), form.question()));
		flash.addFlashAttribute("saved", "copy.done");
		return "redirect:" + next;
	}

	private String page(Exercise earlier, Viewer viewer, ExerciseForm form, FormErrors errors, Model model) {
		model.addAttribute("frame", this.frames.of(earlier, viewer));
		model.addAttribute("form", form);
		model.addAttribute("formKey", UUID.randomUUID());
		model.addAttribute("errors", errors);
		return "preparation/copy";
	}

}
