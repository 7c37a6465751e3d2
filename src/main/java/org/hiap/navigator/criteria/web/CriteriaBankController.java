package org.hiap.navigator.criteria.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.library.PageParts;
import org.hiap.navigator.prioritisation.BankCriterion;
import org.hiap.navigator.prioritisation.Criterion;
import org.hiap.navigator.prioritisation.CriterionText;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExerciseCriteria;
import org.hiap.navigator.prioritisation.ExerciseFrame;
import org.hiap.navigator.prioritisation.ExerciseFrames;
import org.hiap.navigator.prioritisation.ExerciseManagement;
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

/** Taking further criteria from the bank into an exercise. */
@Controller
class CriteriaBankController {

	private final ExerciseManagement exercises;

	private final ExerciseCriteria criteria;

	private final ExerciseFrames frames;

	private final PageParts parts;

	CriteriaBankController(ExerciseManagement exercises, ExerciseCriteria criteria, ExerciseFrames frames,
			PageParts parts) {
		this.exercises = exercises;
		this.criteria = criteria;
		this.frames = frames;
		this.parts = parts;
	}

	/** A criterion of the bank with where its factor is named. */
	record Entry(String slug, CriterionText text, PageParts.Cited cited, boolean ticked) {
	}

	@GetMapping("/exercises/{id}/criteria/bank")
	String show(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Model model) {
		Exercise exercise = this.exercises.get(viewer, id);
		ExerciseFrame frame = this.frames.ofOwn(exercise, viewer);
		return exercise.isScoringStarted() ? "redirect:/exercises/" + id + "/criteria"
				: page(frame, exercise, exercise.criteriaVersion(), Set.of(), new FormErrors(), model);
	}

	@PostMapping("/exercises/{id}/criteria/bank")
	String take(@PathVariable UUID id, @RequestParam int version,
			@RequestParam(required = false) @Nullable LinkedHashSet<String> criterion,
			@AuthenticationPrincipal Viewer viewer, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		Exercise exercise = this.exercises.get(viewer, id);
		ExerciseFrame frame = this.frames.ofOwn(exercise, viewer);
		Set<String> ticked = (criterion != null) ? criterion : Set.of();
		List<String> slugs = this.criteria.bank(exercise).stream().map(BankCriterion::slug).toList();
		FormErrors errors = new FormErrors();
		if (ticked.isEmpty() && !slugs.isEmpty()) {
			errors.add("criterion-" + slugs.getFirst(), "criterion.bank.none");
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(frame, exercise, version, ticked, errors, model);
		}
		try {
			this.criteria.take(viewer, id, version, ticked);
		}
		catch (StaleEditException ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			errors.add("meanwhile", "exercise.criteria.stale");
			Exercise now = this.exercises.get(viewer, id);
			return page(frame, now, now.criteriaVersion(), ticked, errors, model);
		}
		flash.addFlashAttribute("saved", "criterion.bank.taken");
		return "redirect:/exercises/" + id + "/criteria";
	}

	private String page(ExerciseFrame frame, Exercise exercise, int version, Set<String> ticked, FormErrors errors,
			Model model) {
		model.addAttribute("frame", frame);
		model.addAttribute("version", version);
		model.addAttribute("names", exercise.allCriteria().stream().map(Criterion::name).toList());
		model.addAttribute("entries",
				this.criteria.bank(exercise)
					.stream()
					.map((each) -> new Entry(each.slug(), each.text(), this.parts.cited(each.source(), null),
							ticked.contains(each.slug())))
					.toList());
		model.addAttribute("errors", errors);
		return "criteria/criteria-bank";
	}

}
