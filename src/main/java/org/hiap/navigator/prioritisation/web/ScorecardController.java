package org.hiap.navigator.prioritisation.web;

import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.agreement.Agreements;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.library.Library;
import org.hiap.navigator.prioritisation.Criterion;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExerciseManagement;
import org.hiap.navigator.prioritisation.Option;
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

/** Scoring one option on every criterion. */
@Controller
class ScorecardController {

	private final ExerciseManagement exercises;

	private final Library library;

	private final Agreements agreements;

	private final ExerciseFrames frames;

	private final Words words;

	ScorecardController(ExerciseManagement exercises, Library library, Agreements agreements, ExerciseFrames frames,
			Words words) {
		this.exercises = exercises;
		this.library = library;
		this.agreements = agreements;
		this.frames = frames;
		this.words = words;
	}

	@GetMapping("/exercises/{id}/scores/{optionId}")
	String show(@PathVariable UUID id, @PathVariable UUID optionId, @AuthenticationPrincipal Viewer viewer,
			Model model) {
		Exercise exercise = this.exercises.get(viewer, id);
		Option option = exercise.option(optionId);
		return page(exercise, option, option.scorecardVersion(), ScorecardForm.of(exercise, option), new FormErrors(),
				false, viewer, model);
	}

	@PostMapping("/exercises/{id}/scores/{optionId}")
	String save(@PathVariable UUID id, @PathVariable UUID optionId, @RequestParam int version,
			@RequestParam Map<String, String> parameters, @AuthenticationPrincipal Viewer viewer, Model model,
			HttpServletResponse response) {
		Exercise exercise = this.exercises.get(viewer, id);
		Option option = exercise.option(optionId);
		ScorecardForm form = ScorecardForm.posted(exercise, parameters);
		FormErrors errors = form.errors(exercise);
		if (!errors.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(exercise, option, version, form, errors, false, viewer, model);
		}
		try {
			this.exercises.score(viewer, id, optionId, version, form.toScores());
		}
		catch (StaleEditException ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			errors.add("meanwhile", "exercise.score.stale");
			Exercise now = this.exercises.get(viewer, id);
			Option changed = now.option(optionId);
			return page(now, changed, changed.scorecardVersion(), form, errors, true, viewer, model);
		}
		return "redirect:/exercises/" + id + next(viewer, exercise, option);
	}

	/** The next option; after the last one the results, or what is still missing. */
	private String next(Viewer viewer, Exercise exercise, Option option) {
		return exercise.optionAfter(option)
			.map((after) -> "/scores/" + after.id())
			.orElseGet(() -> this.exercises.get(viewer, exercise.id()).isScoringComplete() ? "/results" : "/scores");
	}

	private String page(Exercise exercise, Option option, int version, ScorecardForm form, FormErrors errors,
			boolean stale, Viewer viewer, Model model) {
		model.addAttribute("page", ScorecardPage.of(this.frames.of(exercise, viewer), exercise, option, version, form,
				libraryPath(exercise, option), strengths(exercise), stale, this.words));
		model.addAttribute("errors", errors);
		return "prioritisation/scorecard";
	}

	private @Nullable String libraryPath(Exercise exercise, Option option) {
		return option.libraryCode().flatMap((code) -> this.library.pathOf(exercise.kind(), code)).orElse(null);
	}

	private @Nullable Strengths strengths(Exercise exercise) {
		if (exercise.criteria().stream().noneMatch(Criterion::isCapacity)) {
			return null;
		}
		return this.agreements.latest(exercise.authorityCode())
			.map((latest) -> Strengths.of(latest, this.words))
			.orElse(null);
	}

}
