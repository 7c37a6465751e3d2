package org.hiap.navigator.preparation.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.criteria.CriteriaTemplate;
import org.hiap.navigator.criteria.CriteriaTemplates;
import org.hiap.navigator.form.FormKeys;
import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.library.LibraryOption;
import org.hiap.navigator.preparation.AssessmentGaps;
import org.hiap.navigator.preparation.ExerciseOpening;
import org.hiap.navigator.prioritisation.ExerciseSetups;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opening an exercise. */
@Controller
class NewExerciseController {

	private final ExerciseOpening opening;

	private final ExerciseSetups setups;

	private final CriteriaTemplates templates;

	private final AssessmentGaps gaps;

	private final FormKeys formKeys;

	private final Words words;

	NewExerciseController(ExerciseOpening opening, ExerciseSetups setups, CriteriaTemplates templates,
			AssessmentGaps gaps, FormKeys formKeys, Words words) {
		this.opening = opening;
		this.setups = setups;
		this.templates = templates;
		this.gaps = gaps;
		this.formKeys = formKeys;
		this.words = words;
	}

	/** With an assessment, its gaps are the purpose to begin with. */
	@GetMapping("/authorities/{code}/exercises/new")
	String form(@PathVariable String code, @RequestParam(required = false) @Nullable UUID assessment,
			@AuthenticationPrincipal Viewer viewer, Model model) {
		SetupForm setup = SetupForm.of(this.setups.initial(code));
		AssessmentGaps.Found found = (assessment != null) ? this.gaps.of(viewer, assessment) : null;
		return form(
				code, new ExerciseForm(null, null, null, null), (found != null && !found.gaps().isEmpty())
						? setup.withPurpose(GapWords.purpose(found, this.words)) : setup,
				found, new FormErrors(), model);
	}

	@PostMapping("/authorities/{code}/exercises")
	String open(@PathVariable String code, @RequestParam UUID formKey,
			@RequestParam(required = false) @Nullable UUID assessment, ExerciseForm form, SetupForm setup,
			@AuthenticationPrincipal Viewer viewer, Model model, HttpServletResponse response) {
		AssessmentGaps.Found found = (assessment != null) ? this.gaps.of(viewer, assessment) : null;
		FormErrors errors = form.errors(this.templates.of(code));
		setup.check(errors, 0);
		if (!errors.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return form(code, form, setup, found, errors, model);
		}
		return "redirect:"
				+ this.formKeys.once(formKey,
						() -> "/exercises/"
								+ this.opening.open(viewer, form.name(), form.question(), form.toKind(),
										setup.toFacts(), form.toTemplate(), assessment)
								+ ((found != null) ? "/suggestions" : ""));
	}

	private String form(String code, ExerciseForm form, SetupForm setup, AssessmentGaps.@Nullable Found found,
			FormErrors errors, Model model) {
		List<CriteriaTemplate> templates = this.templates.of(code);
		model.addAttribute("code", code);
		model.addAttribute("form", form);
		model.addAttribute("setup", setup);
		model.addAttribute("found", found);
		model.addAttribute("latest", this.gaps.latest(code).orElse(null));
		model.addAttribute("sets", templates.isEmpty() ? List.of() : sets(templates));
		model.addAttribute("kinds",
				Arrays.stream(LibraryOption.Kind.values())
					.map((kind) -> new Choice(kind.name(), this.words.of("exercise.kind." + kind),
							this.words.of("exercise.kind." + kind + ".hint")))
					.toList());
		model.addAttribute("formKey", UUID.randomUUID());
		model.addAttribute("errors", errors);
		return "preparation/new-exercise";
	}

	private List<Choice> sets(List<CriteriaTemplate> templates) {
		List<Choice> sets = new ArrayList<>();
		sets.add(new Choice("", this.words.of("exercise.new.criteria.default"),
				this.words.of("exercise.new.criteria.default.hint")));
		templates.forEach((template) -> sets
			.add(new Choice(template.id().toString(), template.name(), String.join(", ", template.criteria()))));
		return sets;
	}

}
