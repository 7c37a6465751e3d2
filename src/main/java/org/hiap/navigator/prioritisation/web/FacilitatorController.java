package org.hiap.navigator.prioritisation.web;

import java.util.UUID;

import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.prioritisation.ExerciseFrames;
import org.hiap.navigator.prioritisation.ExerciseManagement;
import org.hiap.navigator.prioritisation.Facilitation;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Taking over an exercise from a colleague, such as one whose laptop has died. */
@Controller
class FacilitatorController {

	private final ExerciseManagement exercises;

	private final Facilitation facilitation;

	private final ExerciseFrames frames;

	FacilitatorController(ExerciseManagement exercises, Facilitation facilitation, ExerciseFrames frames) {
		this.exercises = exercises;
		this.facilitation = facilitation;
		this.frames = frames;
	}

	@GetMapping("/exercises/{id}/facilitator")
	String show(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Model model) {
		model.addAttribute("frame", this.frames.of(this.exercises.get(viewer, id), viewer));
		return "prioritisation/facilitator";
	}

	@PostMapping("/exercises/{id}/facilitator")
	String takeOver(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, RedirectAttributes flash) {
		this.facilitation.takeOver(viewer, id);
		flash.addFlashAttribute("saved", "exercise.facilitator.saved");
		return "redirect:/exercises/" + id;
	}

}
