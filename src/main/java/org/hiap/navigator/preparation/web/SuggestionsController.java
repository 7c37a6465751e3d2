package org.hiap.navigator.preparation.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.preparation.AssessmentGaps;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExerciseFrame;
import org.hiap.navigator.prioritisation.ExerciseFrames;
import org.hiap.navigator.prioritisation.ExerciseManagement;
import org.hiap.navigator.prioritisation.ExerciseSetups;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The options that speak to an assessment's gaps, for somebody to confirm. */
@Controller
class SuggestionsController {

	private final ExerciseManagement exercises;

	private final ExerciseSetups setups;

	private final AssessmentGaps gaps;

	private final ExerciseFrames frames;

	private final Words words;

	SuggestionsController(ExerciseManagement exercises, ExerciseSetups setups, AssessmentGaps gaps,
			ExerciseFrames frames, Words words) {
		this.exercises = exercises;
		this.setups = setups;
		this.gaps = gaps;
		this.frames = frames;
		this.words = words;
	}

	/**
	 * What the page prints.
	 *
	 * @param round the assessment
	 * @param gaps each in one line
	 */
	record SuggestionsPage(ExerciseFrame frame, UUID assessment, String round, int version, List<String> gaps,
			List<Entry> entries) {
	}

	/** An option with how it would help with each gap. */
	record Entry(String code, String title, String gist, List<Help> helps, boolean chosen, boolean ticked) {
	}

	/** How an option would help with a criterion. */
	record Help(String criterion, String because) {
	}

	/** All are ticked to begin with; nothing is chosen until somebody confirms. */
	@GetMapping("/exercises/{id}/suggestions")
	String show(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Model model) {
		Exercise exercise = this.exercises.get(viewer, id);
		return page(viewer, exercise, exercise.optionsVersion(), null, new FormErrors(), model);
	}

	@PostMapping("/exercises/{id}/suggestions")
	String confirm(@PathVariable UUID id, @RequestParam int version,
			@RequestParam(required = false) @Nullable LinkedHashSet<String> option,
			@AuthenticationPrincipal Viewer viewer, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		Exercise exercise = this.exercises.get(viewer, id);
		this.frames.ofOwn(exercise, viewer);
		Set<String> ticked = (option != null) ? option : Set.of();
		Set<String> offered = this.gaps.suggestions(found(viewer, exercise), exercise.kind())
			.stream()
			.map((each) -> each.option().code())
			.collect(Collectors.toSet());
		if (!offered.containsAll(ticked)) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			FormErrors errors = new FormErrors();
			errors.add("suggestions", "exercise.options.unknown");
			return page(viewer, exercise, version, ticked, errors, model);
		}
		Set<String> codes = new LinkedHashSet<>(OptionsForm.of(exercise).option());
		codes.addAll(ticked);
		try {
			this.exercises.choose(viewer, id, version, codes);
		}
		catch (StaleEditException ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			FormErrors errors = new FormErrors();
			errors.add("suggestions", "exercise.options.stale");
			Exercise now = this.exercises.get(viewer, id);
			return page(viewer, now, now.optionsVersion(), ticked, errors, model);
		}
		flash.addFlashAttribute("saved", ticked.isEmpty() ? "gaps.none-taken" : "gaps.taken");
		return "redirect:/exercises/" + id + "/options";
	}

	private AssessmentGaps.Found found(Viewer viewer, Exercise exercise) {
		return this.gaps.of(viewer, this.setups.of(exercise)).orElseThrow(NotFoundException::new);
	}

	private String page(Viewer viewer, Exercise exercise, int version, @Nullable Set<String> ticked, FormErrors errors,
			Model model) {
		AssessmentGaps.Found found = found(viewer, exercise);
		Set<String> chosen = exercise.allOptions()
			.stream()
			.map(Option::libraryCode)
			.flatMap(Optional::stream)
			.collect(Collectors.toSet());
		List<Entry> entries = this.gaps.suggestions(found, exercise.kind())
			.stream()
			.map((each) -> new Entry(each.option().code(), each.option().title(), each.option().gist(),
					each.reasons()
						.stream()
						.map((reason) -> new Help(reason.gap().criterion(), reason.because()))
						.toList(),
					chosen.contains(each.option().code()), ticked == null || ticked.contains(each.option().code())))
			.toList();
		model.addAttribute("page",
				new SuggestionsPage(this.frames.of(exercise, viewer), found.assessmentId(), found.name(), version,
						found.gaps().stream().map((gap) -> GapWords.line(gap, this.words)).toList(), entries));
		model.addAttribute("errors", errors);
		return "preparation/suggestions";
	}

}
