package org.hiap.navigator.criteria.web;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.SummaryRow;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.prioritisation.Criterion;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExerciseCriteria;
import org.hiap.navigator.prioritisation.ExerciseFrame;
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

/** What one criterion says, and its place among the others. */
@Controller
class CriterionWordingController {

	private final ExerciseManagement exercises;

	private final ExerciseCriteria criteria;

	private final ExerciseFrames frames;

	private final Words words;

	CriterionWordingController(ExerciseManagement exercises, ExerciseCriteria criteria, ExerciseFrames frames,
			Words words) {
		this.exercises = exercises;
		this.criteria = criteria;
		this.frames = frames;
		this.words = words;
	}

	/**
	 * What the page prints.
	 *
	 * @param place of the criterion, from 1
	 * @param meanwhile what was saved while the form was open, where it differs
	 */
	record WordingPage(ExerciseFrame frame, String slug, String title, int version, int place, int of,
			CriterionForm form, List<SummaryRow> meanwhile) {

		/** The address of the criterion. */
		public String path() {
			return this.frame.path() + "/criteria/" + this.slug;
		}

	}

	@GetMapping("/exercises/{id}/criteria/{criterion}/wording")
	String show(@PathVariable UUID id, @PathVariable String criterion, @AuthenticationPrincipal Viewer viewer,
			Model model) {
		Exercise exercise = this.exercises.get(viewer, id);
		Criterion stored = exercise.criterion(criterion);
		ExerciseFrame frame = this.frames.ofOwn(exercise, viewer);
		return exercise.isScoringStarted() ? "redirect:/exercises/" + id + "/criteria" : page(frame, exercise, stored,
				exercise.criteriaVersion(), CriterionForm.of(stored.text()), List.of(), new FormErrors(), model);
	}

	@PostMapping("/exercises/{id}/criteria/{criterion}/wording")
	String rewrite(@PathVariable UUID id, @PathVariable String criterion, @RequestParam int version, CriterionForm form,
			@AuthenticationPrincipal Viewer viewer, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		Exercise exercise = this.exercises.get(viewer, id);
		ExerciseFrame frame = this.frames.ofOwn(exercise, viewer);
		Criterion stored = exercise.criterion(criterion);
		FormErrors errors = form.errors(exercise, criterion);
		if (!errors.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(frame, exercise, stored, version, form, List.of(), errors, model);
		}
		try {
			this.criteria.rewrite(viewer, id, criterion, version, form.toText(stored.isCapacity()));
		}
		catch (StaleEditException ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			errors.add("meanwhile", "exercise.criteria.stale");
			Exercise now = this.exercises.get(viewer, id);
			Criterion changed = now.criterion(criterion);
			return page(frame, now, changed, now.criteriaVersion(), form,
					form.differing(CriterionForm.of(changed.text()), this.words), errors, model);
		}
		flash.addFlashAttribute("saved", "exercise.criteria.saved");
		return "redirect:/exercises/" + id + "/criteria";
	}

	@PostMapping("/exercises/{id}/criteria/{criterion}/place")
	String move(@PathVariable UUID id, @PathVariable String criterion, @RequestParam int version,
			@RequestParam(defaultValue = "up") String direction, @AuthenticationPrincipal Viewer viewer, Model model,
			RedirectAttributes flash, HttpServletResponse response) {
		Exercise exercise = this.exercises.get(viewer, id);
		ExerciseFrame frame = this.frames.ofOwn(exercise, viewer);
		Criterion stored = exercise.criterion(criterion);
		try {
			this.criteria.move(viewer, id, criterion, version, !direction.equals("down"));
		}
		catch (StaleEditException ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			FormErrors errors = new FormErrors();
			errors.add("meanwhile", "criterion.place.stale");
			return page(frame, exercise, stored, exercise.criteriaVersion(), CriterionForm.of(stored.text()), List.of(),
					errors, model);
		}
		flash.addFlashAttribute("saved", "criterion.place.saved");
		return "redirect:/exercises/" + id + "/criteria/" + criterion + "/wording";
	}

	private String page(ExerciseFrame frame, Exercise exercise, Criterion criterion, int version, CriterionForm form,
			List<SummaryRow> meanwhile, FormErrors errors, Model model) {
		List<String> slugs = exercise.allCriteria().stream().map(Criterion::slug).toList();
		model.addAttribute("page", new WordingPage(frame, criterion.slug(), criterion.name(), version,
				slugs.indexOf(criterion.slug()) + 1, slugs.size(), form, meanwhile));
		model.addAttribute("directions", CriterionForm.directions(this.words));
		model.addAttribute("errors", errors);
		return "criteria/criterion-wording";
	}

}
