package org.hiap.navigator.ranking.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.elicitation.AgreedWeights;
import org.hiap.navigator.elicitation.Discussion;
import org.hiap.navigator.elicitation.Seat;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExerciseFrames;
import org.hiap.navigator.prioritisation.ExerciseManagement;
import org.hiap.navigator.prioritisation.Stage;
import org.hiap.navigator.prioritisation.StaleEditException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changing the weights after the reveal, which says who did and why. */
@Controller
class WeightsChangeController {

	private final Outcomes outcomes;

	private final Discussion discussion;

	private final ExerciseManagement exercises;

	private final ExerciseFrames frames;

	private final Accounts accounts;

	WeightsChangeController(Outcomes outcomes, Discussion discussion, ExerciseManagement exercises,
			ExerciseFrames frames, Accounts accounts) {
		this.outcomes = outcomes;
		this.discussion = discussion;
		this.exercises = exercises;
		this.frames = frames;
		this.accounts = accounts;
	}

	@GetMapping("/exercises/{id}/weights/change")
	String show(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Seat seat, Model model) {
		mine(id, viewer);
		return page(seat, null, new FormErrors(), model);
	}

	@PostMapping("/exercises/{id}/weights/change")
	String change(@PathVariable UUID id, @RequestParam Map<String, String> parameters,
			@AuthenticationPrincipal Viewer viewer, Seat seat, Model model, HttpServletResponse response,
			RedirectAttributes flash) {
		Exercise exercise = mine(id, viewer);
		WeightsChangeForm form = WeightsChangeForm.posted(exercise.criteria(), parameters);
		FormErrors errors = form.errors(exercise.criteria());
		if (!errors.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(seat, form, errors, model);
		}
		try {
			this.discussion.changeWeights(viewer, id, form.changes(), form.toPoints(), form.reason());
		}
		catch (StaleEditException ex) {
			List<AgreedWeights> stored = this.discussion.agreedWeights(id);
			if (!isStored(form, stored)) {
				response.setStatus(HttpStatus.CONFLICT.value());
				errors.add("log", (exercise.stage() == Stage.REVEALED) ? "exercise.weights.change.stale"
						: "exercise.discussion.over");
				return page(seat, form.onTopOf(stored.size()), errors, model);
			}
		}
		flash.addFlashAttribute("saved", "exercise.weights.change.saved");
		return "redirect:/exercises/" + id + "/results/weights";
	}

	/** Whether an earlier post of the same form did it. */
	private static boolean isStored(WeightsChangeForm form, List<AgreedWeights> stored) {
		return stored.size() == form.changes() + 1 && stored.getLast().points().equals(form.toPoints())
				&& stored.getLast().reason().equals(form.reason());
	}

	private String page(Seat seat, @Nullable WeightsChangeForm form, FormErrors errors, Model model) {
		List<AgreedWeights> changes = this.discussion.agreedWeights(seat.exerciseId());
		model.addAttribute("errors", errors);
		return this.outcomes.show(seat.exerciseId(), seat, model, "ranking/weights-change",
				(outcome) -> WeightsChangePage.of(outcome, changes, changes.stream()
					.map((change) -> WeightsPage.change(outcome, change, this.accounts.nameOf(change.recordedBy())))
					.toList(), form));
	}

	private Exercise mine(UUID id, Viewer viewer) {
		Exercise exercise = this.exercises.get(viewer, id);
		this.frames.ofOwn(exercise, viewer);
		return exercise;
	}

}
