package org.hiap.navigator.prioritisation.web;

import org.hiap.navigator.prioritisation.PowerGates;
import org.hiap.navigator.prioritisation.ExerciseFrames;
import org.hiap.navigator.prioritisation.ExerciseFrame;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.library.LibraryOption;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExerciseManagement;
import org.hiap.navigator.prioritisation.StaleEditException;
import org.hiap.navigator.prioritisation.PowerGates.Gates;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Choosing what an exercise ranks. */
@Controller
class OptionsController {

	private final ExerciseManagement exercises;

	private final ExerciseFrames frames;

	private final PowerGates gates;

	private final Words words;

	OptionsController(ExerciseManagement exercises, ExerciseFrames frames, PowerGates gates, Words words) {
		this.exercises = exercises;
		this.frames = frames;
		this.gates = gates;
		this.words = words;
	}

	@GetMapping("/exercises/{id}/options")
	String show(@PathVariable UUID id, @RequestParam(defaultValue = "") String power,
			@AuthenticationPrincipal Viewer viewer, Model model) {
		Exercise exercise = this.exercises.get(viewer, id);
		ExerciseFrame frame = this.frames.of(exercise, viewer);
		List<LibraryOption> offered = this.exercises.offered(exercise);
		return page(OptionsPage
			.of(frame, exercise, exercise.optionsVersion(), offered, this.gates.of(exercise, offered),
					OptionsForm.of(exercise), false, this.words)
			.withPower(power), new FormErrors(), model);
	}

	@PostMapping("/exercises/{id}/options")
	String choose(@PathVariable UUID id, @RequestParam int version, OptionsForm form,
			@AuthenticationPrincipal Viewer viewer, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		Exercise exercise = this.exercises.get(viewer, id);
		ExerciseFrame frame = this.frames.ofOwn(exercise, viewer);
		List<LibraryOption> offered = this.exercises.offered(exercise);
		Gates gates = this.gates.of(exercise, offered);
		FormErrors errors = form.errors(exercise, offered);
		if (!errors.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(OptionsPage.of(frame, exercise, version, offered, gates, form, false, this.words), errors,
					model);
		}
		try {
			this.exercises.choose(viewer, id, version, form.option());
		}
		catch (StaleEditException ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			errors.add("meanwhile", "exercise.options.stale");
			Exercise now = this.exercises.get(viewer, id);
			return page(OptionsPage.of(frame, now, now.optionsVersion(), offered, gates, form, true, this.words),
					errors, model);
		}
		if (form.addsOwnNext()) {
			return "redirect:/exercises/" + id + "/options/own";
		}
		flash.addFlashAttribute("saved", "exercise.options.saved");
		return "redirect:/exercises/" + id;
	}

	private static String page(OptionsPage page, FormErrors errors, Model model) {
		model.addAttribute("page", page);
		model.addAttribute("errors", errors);
		return "prioritisation/options";
	}

}
