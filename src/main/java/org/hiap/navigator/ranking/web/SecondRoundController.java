package org.hiap.navigator.ranking.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.elicitation.Discussion;
import org.hiap.navigator.elicitation.ScoredCell;
import org.hiap.navigator.elicitation.Seat;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExerciseFrames;
import org.hiap.navigator.prioritisation.ExerciseManagement;
import org.hiap.navigator.prioritisation.Stage;
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

/** Scoring some cells again after talking; the first round is kept. */
@Controller
class SecondRoundController {

	private final Outcomes outcomes;

	private final Discussion discussion;

	private final ExerciseManagement exercises;

	private final ExerciseFrames frames;

	SecondRoundController(Outcomes outcomes, Discussion discussion, ExerciseManagement exercises,
			ExerciseFrames frames) {
		this.outcomes = outcomes;
		this.discussion = discussion;
		this.exercises = exercises;
		this.frames = frames;
	}

	@GetMapping("/exercises/{id}/discussion/second-round")
	String show(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Seat seat, Model model) {
		mine(id, viewer);
		return page(seat, Optional.empty(), new FormErrors(), model);
	}

	/** A second press finds the round begun already, which is what was wanted. */
	@PostMapping("/exercises/{id}/discussion/second-round")
	String begin(@PathVariable UUID id, @RequestParam(name = "cell", required = false) List<String> cells,
			@AuthenticationPrincipal Viewer viewer, Seat seat, Model model, HttpServletResponse response,
			RedirectAttributes flash) {
		Exercise exercise = mine(id, viewer);
		Set<String> chosen = new LinkedHashSet<>((cells == null) ? List.of() : cells);
		FormErrors errors = new FormErrors();
		if (exercise.stage() == Stage.REVEALED && chosen.isEmpty()) {
			errors.add("cell", "exercise.discussion.again.none");
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(seat, Optional.of(chosen), errors, model);
		}
		try {
			if (exercise.stage() != Stage.RESCORING) {
				this.discussion.rescore(viewer, id, toCells(exercise, chosen));
			}
		}
		catch (StaleEditException ex) {
			errors.add("cell", "exercise.discussion.over");
			response.setStatus(HttpStatus.CONFLICT.value());
			return page(seat, Optional.of(chosen), errors, model);
		}
		flash.addFlashAttribute("saved", "exercise.discussion.again.begun");
		return "redirect:/exercises/" + id;
	}

	private static Set<ScoredCell> toCells(Exercise exercise, Set<String> chosen) {
		Set<ScoredCell> cells = new LinkedHashSet<>();
		exercise.options().forEach((option) -> exercise.criteria().forEach((criterion) -> {
			String value = option.id() + "/" + criterion.slug();
			if (chosen.contains(value)) {
				cells.add(new ScoredCell(option.id(), criterion.id()));
			}
		}));
		if (cells.size() < chosen.size()) {
			throw new NotFoundException();
		}
		return cells;
	}

	private String page(Seat seat, Optional<Set<String>> chosen, FormErrors errors, Model model) {
		model.addAttribute("errors", errors);
		return this.outcomes.show(seat.exerciseId(), seat, model, "ranking/second-round",
				(outcome) -> SecondRoundPage.of(outcome, chosen));
	}

	private Exercise mine(UUID id, Viewer viewer) {
		Exercise exercise = this.exercises.get(viewer, id);
		this.frames.ofOwn(exercise, viewer);
		return exercise;
	}

}
