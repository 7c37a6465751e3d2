package org.hiap.navigator.decision.web;

import java.util.List;
import java.util.UUID;

import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.elicitation.GroupAnswers;
import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExerciseManagement;
import org.hiap.navigator.prioritisation.ExerciseSummary;
import org.hiap.navigator.prioritisation.Stage;
import org.hiap.navigator.scoring.GroupModel;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Two exercises of an authority side by side: what moved, and what moved it. */
@Controller
class ExerciseComparisonController {

	/** More than anybody runs; beyond it a list to choose from is of no use. */
	private static final int MOST = 200;

	private final ExerciseManagement exercises;

	private final GroupAnswers answers;

	private final Authorities authorities;

	private final Words words;

	ExerciseComparisonController(ExerciseManagement exercises, GroupAnswers answers, Authorities authorities,
			Words words) {
		this.exercises = exercises;
		this.answers = answers;
		this.authorities = authorities;
		this.words = words;
	}

	@GetMapping("/authorities/{code}/exercises/comparison")
	String show(@PathVariable String code, @RequestParam(required = false) @Nullable UUID first,
			@RequestParam(required = false) @Nullable UUID second, @AuthenticationPrincipal Viewer viewer,
			Model model) {
		List<Choice> offered = this.exercises.of(code, 0, MOST)
			.stream()
			.filter((exercise) -> exercise.stage() != Stage.OPEN)
			.map((exercise) -> new Choice(exercise.id().toString(), named(exercise)))
			.toList();
		FormErrors errors = new FormErrors();
		if (first != null && second != null) {
			if (first.equals(second)) {
				errors.add("second", "decision.comparison.different");
			}
			else {
				model.addAttribute("page", compared(viewer, first, second));
			}
		}
		model.addAttribute("code", code);
		model.addAttribute("authorityName", this.authorities.get(code).name());
		model.addAttribute("offered", offered);
		// the two newest to start with, the earlier of them first
		model.addAttribute("first",
				(first != null) ? first.toString() : (offered.size() > 1) ? offered.get(1).value() : null);
		model.addAttribute("second",
				(second != null) ? second.toString() : offered.isEmpty() ? null : offered.getFirst().value());
		model.addAttribute("errors", errors);
		return "decision/comparison";
	}

	private ComparisonPage compared(Viewer viewer, UUID first, UUID second) {
		Exercise before = this.exercises.get(viewer, first);
		Exercise after = this.exercises.get(viewer, second);
		return ComparisonPage.of(before, group(before), after, group(after), this.words);
	}

	private GroupModel group(Exercise exercise) {
		return this.answers.of(exercise).orElseThrow(NotFoundException::new);
	}

	private String named(ExerciseSummary exercise) {
		return this.words.of("decision.comparison.exercise", exercise.name(), Dates.day(exercise.openedAt()),
				this.words.of("exercise.stage." + exercise.stage()));
	}

}
