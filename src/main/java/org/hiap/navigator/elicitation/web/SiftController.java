package org.hiap.navigator.elicitation.web;

import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.elicitation.Saved;
import org.hiap.navigator.elicitation.Seat;
import org.hiap.navigator.elicitation.Sift;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExerciseFrames;
import org.hiap.navigator.prioritisation.ExerciseManagement;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Spreading dots over a long list, and what came of it. */
@Controller
class SiftController {

	private final ExerciseManagement exercises;

	private final Sift sift;

	private final SiftPages pages;

	private final ExerciseFrames frames;

	private final Words words;

	SiftController(ExerciseManagement exercises, Sift sift, SiftPages pages, ExerciseFrames frames, Words words) {
		this.exercises = exercises;
		this.sift = sift;
		this.pages = pages;
		this.frames = frames;
		this.words = words;
	}

	@GetMapping("/exercises/{id}/sift")
	String show(@PathVariable UUID id, Seat seat, Model model) {
		Exercise exercise = this.exercises.get(id);
		return this.pages.show(exercise, seat, DotsForm.of(exercise.allOptions(), this.sift.of(seat)), false,
				new FormErrors(), model);
	}

	@PostMapping("/exercises/{id}/sift")
	String spread(@PathVariable UUID id, @RequestParam Map<String, String> parameters, Seat seat, Model model,
			HttpServletResponse response) {
		Exercise exercise = this.exercises.get(id);
		DotsForm form = DotsForm.posted(exercise.allOptions(), parameters);
		FormErrors errors = form.errors(exercise);
		if (exercise.isSifting() && !errors.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return this.pages.show(exercise, seat, form, false, errors, model);
		}
		Saved saved = this.sift.spread(seat, form.toStored(), form.toDots());
		if (saved == Saved.YES) {
			return "redirect:/exercises/" + id + "/taking-part?saved=dots";
		}
		response.setStatus(HttpStatus.CONFLICT.value());
		if (saved == Saved.STALE) {
			errors.add("meanwhile", "exercise.sift.stale");
			return this.pages.show(exercise, seat, form.onTopOf(DotsForm.of(exercise.allOptions(), this.sift.of(seat))),
					true, errors, model);
		}
		model.addAttribute("frame", this.frames.of(exercise, seat.viewer()));
		model.addAttribute("why", this.words.of("exercise.sift.refused"));
		return "elicitation/refused";
	}

}
