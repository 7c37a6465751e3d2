package org.hiap.navigator.response.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Person;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.assessment.Assessment;
import org.hiap.navigator.assessment.Assessments;
import org.hiap.navigator.assessment.Respondent;
import org.hiap.navigator.assessment.Rounds;
import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.form.FormKeys;
import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.Words;
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

/** The lead asks people to answer in a round, and takes somebody off it. */
@Controller
class RespondentsController {

	private final Assessments assessments;

	private final Rounds rounds;

	private final Accounts accounts;

	private final Authorities authorities;

	private final FormKeys formKeys;

	private final Words words;

	RespondentsController(Assessments assessments, Rounds rounds, Accounts accounts, Authorities authorities,
			FormKeys formKeys, Words words) {
		this.assessments = assessments;
		this.rounds = rounds;
		this.accounts = accounts;
		this.authorities = authorities;
		this.formKeys = formKeys;
		this.words = words;
	}

	@GetMapping("/assessments/{id}/round/respondents")
	String form(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Model model) {
		Assessment assessment = this.assessments.get(viewer, id);
		return assessment.isOpen() ? page(viewer, assessment, RespondentsForm.empty(), new FormErrors(), model)
				: "redirect:/assessments/" + id + "/round";
	}

	@PostMapping("/assessments/{id}/round/respondents")
	String invite(@PathVariable UUID id, @RequestParam UUID formKey,
			@RequestParam(required = false) @Nullable List<String> people,
			@RequestParam(required = false) @Nullable String emails,
			@RequestParam(required = false) @Nullable String team, @AuthenticationPrincipal Viewer viewer, Model model,
			RedirectAttributes flash, HttpServletResponse response) {
		Assessment assessment = this.assessments.get(viewer, id);
		RespondentsForm form = RespondentsForm.posted(people, emails, team);
		Map<String, Person> own = people(viewer);
		FormErrors errors = form.errors(assessment, own, this.authorities.teamsOf(viewer.authority()),
				this.accounts::hasAccount);
		if (!assessment.isOpen()) {
			errors.add("emails", "round.invite.over");
		}
		if (!errors.isEmpty()) {
			response.setStatus((assessment.isOpen() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT).value());
			return page(viewer, assessment, form, errors, model);
		}
		this.formKeys.once(formKey, () -> String
			.valueOf(this.rounds.invite(viewer, id, form.toPeople(own), form.toNewcomers(own), form.toTeam())));
		flash.addFlashAttribute("saved", "round.invited");
		return "redirect:/assessments/" + id + "/round";
	}

	@GetMapping("/assessments/{id}/round/respondents/{person}/removal")
	String confirmRemoval(@PathVariable UUID id, @PathVariable UUID person, @AuthenticationPrincipal Viewer viewer,
			Model model) {
		respondent(viewer, id, person);
		model.addAttribute("id", id);
		model.addAttribute("name", this.assessments.get(viewer, id).name());
		model.addAttribute("person", this.accounts.nameOf(person));
		model.addAttribute("personId", person);
		return "response/round-removal";
	}

	@PostMapping("/assessments/{id}/round/respondents/{person}/removal")
	String remove(@PathVariable UUID id, @PathVariable UUID person, @AuthenticationPrincipal Viewer viewer,
			RedirectAttributes flash) {
		this.rounds.remove(viewer, id, person);
		flash.addFlashAttribute("saved", "round.removed");
		return "redirect:/assessments/" + id + "/round";
	}

	private void respondent(Viewer viewer, UUID id, UUID person) {
		if (this.rounds.respondents(viewer, id).stream().noneMatch((each) -> each.personId().equals(person))) {
			throw new NotFoundException();
		}
	}

	private String page(Viewer viewer, Assessment assessment, RespondentsForm form, FormErrors errors, Model model) {
		Set<UUID> asked = this.rounds.respondents(viewer, assessment.id())
			.stream()
			.filter((respondent) -> !respondent.isRemoved())
			.map(Respondent::personId)
			.collect(Collectors.toSet());
		List<Choice> teams = new ArrayList<>();
		teams.add(new Choice("", this.words.of("assessment.team.none")));
		this.authorities.teamsOf(viewer.authority())
			.forEach((team) -> teams.add(new Choice(team.id().toString(), team.name())));
		model.addAttribute("id", assessment.id());
		model.addAttribute("code", assessment.authorityCode());
		model.addAttribute("name", assessment.name());
		model.addAttribute("byTeam", assessment.isAnsweredByTeams());
		model.addAttribute("people",
				people(viewer).values()
					.stream()
					.filter((person) -> !asked.contains(person.id()))
					.map((person) -> new Choice(person.id().toString(), person.name(), person.email()))
					.toList());
		model.addAttribute("teams", teams);
		model.addAttribute("form", form);
		model.addAttribute("formKey", UUID.randomUUID());
		model.addAttribute("errors", errors);
		return "response/round-respondents";
	}

	/**
	 * The people of the viewer's authority who can sign in, by address, in order of their
	 * names.
	 */
	private Map<String, Person> people(Viewer viewer) {
		Map<String, Person> people = new LinkedHashMap<>();
		this.accounts.peopleOf(viewer.authority())
			.stream()
			.filter((person) -> !person.isDisabled())
			.forEach((person) -> people.put(person.email(), person));
		return people;
	}

}
