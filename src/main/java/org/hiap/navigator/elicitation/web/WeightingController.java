package org.hiap.navigator.elicitation.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExerciseFrames;
import org.hiap.navigator.prioritisation.ExerciseManagement;
import org.hiap.navigator.prioritisation.Facilitation;
import org.hiap.navigator.prioritisation.Stage;
import org.hiap.navigator.prioritisation.StaleEditException;
import org.hiap.navigator.prioritisation.Weighting;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How everyone gives weights, chosen by the facilitator. */
@Controller
class WeightingController {

	private final ExerciseManagement exercises;

	private final Facilitation facilitation;

	private final ExerciseFrames frames;

	private final Words words;

	WeightingController(ExerciseManagement exercises, Facilitation facilitation, ExerciseFrames frames, Words words) {
		this.exercises = exercises;
		this.facilitation = facilitation;
		this.frames = frames;
		this.words = words;
	}

	@GetMapping("/exercises/{id}/weights/method")
	String show(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Model model) {
		Exercise exercise = this.exercises.get(viewer, id);
		return page(exercise, viewer, exercise.weighting().name(), new FormErrors(), model);
	}

	@PostMapping("/exercises/{id}/weights/method")
	String choose(@PathVariable UUID id, @RequestParam(defaultValue = "") String weighting,
			@AuthenticationPrincipal Viewer viewer, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		Exercise exercise = this.exercises.get(viewer, id);
		this.frames.ofOwn(exercise, viewer);
		Optional<Weighting> chosen = Arrays.stream(Weighting.values())
			.filter((each) -> each.name().equals(weighting))
			.findFirst();
		FormErrors errors = new FormErrors();
		if (chosen.isEmpty()) {
			errors.add("weighting", "exercise.weights.missing");
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(exercise, viewer, weighting, errors, model);
		}
		try {
			this.facilitation.weighBy(viewer, id, chosen.get());
		}
		catch (StaleEditException ex) {
			errors.add("weighting", "exercise.weights.fixed");
			response.setStatus(HttpStatus.CONFLICT.value());
			return page(this.exercises.get(viewer, id), viewer, weighting, errors, model);
		}
		flash.addFlashAttribute("saved", "exercise.weights.method.saved");
		return "redirect:/exercises/" + id;
	}

	private String page(Exercise exercise, Viewer viewer, String chosen, FormErrors errors, Model model) {
		List<Choice> methods = Arrays.stream(Weighting.values())
			.map((each) -> new Choice(each.name(), this.words.of("exercise.weights." + each),
					this.words.of("exercise.weights." + each + ".hint")))
			.toList();
		model.addAttribute("frame", this.frames.of(exercise, viewer));
		model.addAttribute("open", exercise.stage() == Stage.OPEN);
		model.addAttribute("methods", methods);
		model.addAttribute("chosen", chosen);
		model.addAttribute("inForce", this.words.of("exercise.weights." + exercise.weighting()));
		model.addAttribute("errors", errors);
		return "elicitation/method";
	}

}
