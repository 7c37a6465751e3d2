package org.hiap.navigator.elicitation.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.elicitation.OwnWeights;
import org.hiap.navigator.elicitation.Saved;
import org.hiap.navigator.elicitation.Seat;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.prioritisation.Criterion;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExerciseFrames;
import org.hiap.navigator.prioritisation.ExerciseManagement;
import org.hiap.navigator.prioritisation.Stage;
import org.hiap.navigator.prioritisation.Weighting;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What each criterion counts for, in the eyes of one participant. */
@Controller
class WeightsController {

	private final ExerciseManagement exercises;

	private final OwnWeights weights;

	private final ExerciseFrames frames;

	private final Words words;

	WeightsController(ExerciseManagement exercises, OwnWeights weights, ExerciseFrames frames, Words words) {
		this.exercises = exercises;
		this.weights = weights;
		this.frames = frames;
		this.words = words;
	}

	@GetMapping("/exercises/{id}/weights")
	String show(@PathVariable UUID id, Seat seat, Model model) {
		Exercise exercise = this.exercises.get(id);
		return page(exercise, seat, stored(exercise, seat), false, new FormErrors(), model);
	}

	@PostMapping("/exercises/{id}/weights")
	String save(@PathVariable UUID id, @RequestParam(defaultValue = "") String method,
			@RequestParam Map<String, String> parameters, Seat seat, Model model, HttpServletResponse response) {
		Exercise exercise = this.exercises.get(id);
		List<Criterion> criteria = exercise.criteria();
		WeightsForm form = WeightsForm.posted(criteria, parameters);
		Weighting now = exercise.weighting();
		if (exercise.stage() != Stage.OPEN || now == Weighting.EQUAL || !method.equals(now.name())) {
			return over(exercise, seat, model, response);
		}
		FormErrors errors = form.errors(now, criteria);
		if (!errors.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(exercise, seat, form, false, errors, model);
		}
		Saved saved = this.weights.save(seat, now, form.toStored(criteria), form.toWeights(criteria));
		if (saved == Saved.STALE) {
			response.setStatus(HttpStatus.CONFLICT.value());
			errors.add("meanwhile", "exercise.weights.stale");
			return page(exercise, seat, form.onTopOf(stored(exercise, seat)), true, errors, model);
		}
		return (saved == Saved.YES) ? "redirect:/exercises/" + id + "/taking-part?saved=weights"
				: over(exercise, seat, model, response);
	}

	private WeightsForm stored(Exercise exercise, Seat seat) {
		return WeightsForm.of(exercise.criteria(), this.weights.of(seat, exercise.weighting()));
	}

	private String over(Exercise exercise, Seat seat, Model model, HttpServletResponse response) {
		response.setStatus(HttpStatus.CONFLICT.value());
		model.addAttribute("frame", this.frames.of(exercise, seat.viewer()));
		model.addAttribute("why", this.words.of("exercise.weights.refused"));
		return "elicitation/refused";
	}

	private String page(Exercise exercise, Seat seat, WeightsForm form, boolean stale, FormErrors errors, Model model) {
		model.addAttribute("page", WeightsPage.of(this.frames.of(exercise, seat.viewer()), exercise, form, stale));
		model.addAttribute("errors", errors);
		return "elicitation/weights";
	}

}
