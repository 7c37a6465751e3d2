package org.hiap.navigator.prioritisation.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.Person;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.form.FormKeys;
import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.Pagination;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.library.LibraryOption;
import org.hiap.navigator.prioritisation.ExerciseManagement;
import org.hiap.navigator.prioritisation.ExerciseSummary;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The exercises of an authority: the list, and opening a new one. */
@Controller
class ExercisesController {

	private final ExerciseManagement exercises;

	private final Authorities authorities;

	private final Accounts accounts;

	private final FormKeys formKeys;

	private final Words words;

	ExercisesController(ExerciseManagement exercises, Authorities authorities, Accounts accounts, FormKeys formKeys,
			Words words) {
		this.exercises = exercises;
		this.authorities = authorities;
		this.accounts = accounts;
		this.formKeys = formKeys;
		this.words = words;
	}

	record Row(String href, String name, String kind, String facilitator, String openedOn, String stage, long options) {
	}

	@GetMapping("/authorities/{code}/exercises")
	String list(@PathVariable String code, @RequestParam(defaultValue = "1") String page, Model model) {
		Pagination pagination = Pagination.of(this.exercises.count(code), Pagination.number(page),
				"/authorities/" + code + "/exercises");
		model.addAttribute("code", code);
		model.addAttribute("authorityName", this.authorities.get(code).name());
		model.addAttribute("rows", rows(code, pagination));
		model.addAttribute("pagination", pagination);
		return "prioritisation/exercises";
	}

	@GetMapping("/authorities/{code}/exercises/new")
	String form(@PathVariable String code, Model model) {
		return form(code, new ExerciseForm(null, null, null), new FormErrors(), model);
	}

	@PostMapping("/authorities/{code}/exercises")
	String open(@PathVariable String code, @RequestParam UUID formKey, ExerciseForm form,
			@AuthenticationPrincipal Viewer viewer, Model model, HttpServletResponse response) {
		FormErrors errors = form.errors();
		if (!errors.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return form(code, form, errors, model);
		}
		return "redirect:" + this.formKeys.once(formKey,
				() -> "/exercises/" + this.exercises.open(viewer, form.name(), form.question(), form.toKind()));
	}

	private String form(String code, ExerciseForm form, FormErrors errors, Model model) {
		model.addAttribute("code", code);
		model.addAttribute("form", form);
		model.addAttribute("kinds",
				Arrays.stream(LibraryOption.Kind.values())
					.map((kind) -> new Choice(kind.name(), this.words.of("exercise.kind." + kind),
							this.words.of("exercise.kind." + kind + ".hint")))
					.toList());
		model.addAttribute("formKey", UUID.randomUUID());
		model.addAttribute("errors", errors);
		return "prioritisation/new-exercise";
	}

	private List<Row> rows(String code, Pagination pagination) {
		Map<UUID, String> names = this.accounts.peopleOf(code)
			.stream()
			.collect(Collectors.toMap(Person::id, Person::name));
		return this.exercises.of(code, pagination.page() - 1, Pagination.SIZE)
			.stream()
			.map((each) -> row(each, names))
			.toList();
	}

	private Row row(ExerciseSummary exercise, Map<UUID, String> names) {
		return new Row("/exercises/" + exercise.id(), exercise.name(),
				this.words.of("exercise.kind." + exercise.kind()), names.getOrDefault(exercise.facilitatorId(), ""),
				Dates.day(exercise.openedAt()), this.words.of("exercise.stage." + exercise.stage()),
				exercise.options());
	}

}
