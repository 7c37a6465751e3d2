package org.hiap.navigator.prioritisation.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.Person;
import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.Pagination;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.prioritisation.ExerciseManagement;
import org.hiap.navigator.prioritisation.ExerciseSummary;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The exercises of an authority. */
@Controller
class ExercisesController {

	private final ExerciseManagement exercises;

	private final Authorities authorities;

	private final Accounts accounts;

	private final Words words;

	ExercisesController(ExerciseManagement exercises, Authorities authorities, Accounts accounts, Words words) {
		this.exercises = exercises;
		this.authorities = authorities;
		this.accounts = accounts;
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
		model.addAttribute("comparable", this.exercises.countRevealed(code) > 1);
		model.addAttribute("rows", rows(code, pagination));
		model.addAttribute("pagination", pagination);
		return "prioritisation/exercises";
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
