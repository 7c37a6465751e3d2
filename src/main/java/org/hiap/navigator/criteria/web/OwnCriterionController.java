package org.hiap.navigator.criteria.web;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.form.FormKeys;
import org.hiap.navigator.govuk.FormErrors;
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

/** Adding a criterion in the authority's own words. */
@Controller
class OwnCriterionController {

	private final ExerciseManagement exercises;

	private final ExerciseCriteria criteria;

	private final ExerciseFrames frames;

	private final FormKeys formKeys;

	private final Words words;

	OwnCriterionController(ExerciseManagement exercises, ExerciseCriteria criteria, ExerciseFrames frames,
			FormKeys formKeys, Words words) {
		this.exercises = exercises;
		this.criteria = criteria;
		this.frames = frames;
		this.formKeys = formKeys;
		this.words = words;
	}

	@GetMapping("/exercises/{id}/criteria/own")
	String show(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Model model) {
		Exercise exercise = this.exercises.get(viewer, id);
		ExerciseFrame frame = this.frames.ofOwn(exercise, viewer);
		return exercise.isScoringStarted() ? "redirect:/exercises/" + id + "/criteria"
				: page(frame, exercise, exercise.criteriaVersion(), CriterionForm.empty(), new FormErrors(), model);
	}

	@PostMapping("/exercises/{id}/criteria/own")
	String add(@PathVariable UUID id, @RequestParam int version, @RequestParam UUID formKey, CriterionForm form,
			@AuthenticationPrincipal Viewer viewer, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		Exercise exercise = this.exercises.get(viewer, id);
		ExerciseFrame frame = this.frames.ofOwn(exercise, viewer);
		try {
			String next = this.formKeys.once(formKey, () -> {
				// only now, because the same form sent again finds its own name taken
				FormErrors errors = form.errors(this.exercises.get(viewer, id), null);
				if (!errors.isEmpty()) {
					throw new WrongInput(errors);
				}
				this.criteria.addOwn(viewer, id, version, form.toText(false));
				return "/exercises/" + id + "/criteria";
			});
			flash.addFlashAttribute("saved", "criterion.own.added");
			return "redirect:" + next;
		}
		catch (WrongInput ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(frame, exercise, version, form, ex.errors, model);
		}
		catch (StaleEditException ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			FormErrors errors = new FormErrors();
			errors.add("meanwhile", "exercise.criteria.stale");
			Exercise now = this.exercises.get(viewer, id);
			return page(frame, now, now.criteriaVersion(), form, errors, model);
		}
	}

	private String page(ExerciseFrame frame, Exercise exercise, int version, CriterionForm form, FormErrors errors,
			Model model) {
		List<String> names = exercise.allCriteria().stream().map(Criterion::name).toList();
		model.addAttribute("frame", frame);
		model.addAttribute("form", form);
		model.addAttribute("version", version);
		model.addAttribute("names", names);
		model.addAttribute("formKey", UUID.randomUUID());
		model.addAttribute("directions", CriterionForm.directions(this.words));
		model.addAttribute("errors", errors);
		return "criteria/own-criterion";
	}

	/** Undoes the use of the form's key. */
	private static final class WrongInput extends RuntimeException {

		private final transient FormErrors errors;

		WrongInput(FormErrors errors) {
			this.errors = errors;
		}

	}

}
