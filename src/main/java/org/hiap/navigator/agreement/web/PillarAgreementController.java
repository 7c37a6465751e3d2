package org.hiap.navigator.agreement.web;

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
import org.hiap.navigator.agreement.Agreements;
import org.hiap.navigator.agreement.Agreements.Recorded;
import org.hiap.navigator.agreement.CriterionAgreement;
import org.hiap.navigator.agreement.PillarAgreement;
import org.hiap.navigator.agreement.web.PillarAgreementPage.Unrecorded;
import org.hiap.navigator.assessment.Assessment;
import org.hiap.navigator.assessment.Assessments;
import org.hiap.navigator.assessment.Respondent;
import org.hiap.navigator.assessment.Rounds;
import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.authority.Team;
import org.hiap.navigator.framework.Framework;
import org.hiap.navigator.framework.Frameworks;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.SummaryRow;
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

/** A group agrees on the levels of one pillar, criterion by criterion. */
@Controller
class PillarAgreementController {

	private final Agreements agreements;

	private final Assessments assessments;

	private final Rounds rounds;

	private final Accounts accounts;

	private final Authorities authorities;

	private final Frameworks frameworks;

	private final Words words;

	PillarAgreementController(Agreements agreements, Assessments assessments, Rounds rounds, Accounts accounts,
			Authorities authorities, Frameworks frameworks, Words words) {
		this.agreements = agreements;
		this.assessments = assessments;
		this.rounds = rounds;
		this.accounts = accounts;
		this.authorities = authorities;
		this.frameworks = frameworks;
		this.words = words;
	}

	@GetMapping("/assessments/{id}/agreement/{slug}")
	String show(@PathVariable UUID id, @PathVariable String slug, @AuthenticationPrincipal Viewer viewer, Model model) {
		return this.assessments.get(viewer, id).isOpen() ? "redirect:/assessments/" + id
				: page(viewer, this.agreements.agreement(viewer, id, slug), null, new FormErrors(), model);
	}

	@PostMapping("/assessments/{id}/agreement/{slug}/{criterion}")
	String record(@PathVariable UUID id, @PathVariable String slug, @PathVariable String criterion,
			@RequestParam int version, @RequestParam Map<String, String> parameters,
			@AuthenticationPrincipal Viewer viewer, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		DecisionForm form = DecisionForm.posted(criterion, version, parameters);
		Assessment assessment = this.assessments.get(viewer, id);
		if (!assessment.isAgreeing()) {
			response.setStatus(HttpStatus.CONFLICT.value());
			return notNow(assessment, form, model);
		}
		PillarAgreement agreement = this.agreements.agreement(viewer, id, slug);
		CriterionAgreement about = agreement.criteria()
			.stream()
			.filter((each) -> each.criterion().slug().equals(criterion))
			.findFirst()
			.orElseThrow(NotFoundException::new);
		FormErrors errors = form.errors(about);
		if (!errors.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(viewer, agreement, new Unrecorded(criterion, form, false), errors, model);
		}
		Recorded recorded = this.agreements.record(viewer, id, slug, about.criterion().id(), form.toDecision());
		if (recorded == Recorded.YES) {
			flash.addFlashAttribute("saved", "agreement.saved");
			return "redirect:/assessments/" + id + "/agreement/" + slug + "#" + criterion;
		}
		response.setStatus(HttpStatus.CONFLICT.value());
		if (recorded == Recorded.NOT_NOW) {
			return notNow(assessment, form, model);
		}
		return page(viewer, this.agreements.agreement(viewer, id, slug), new Unrecorded(criterion, form, true),
				new FormErrors(), model);
	}

	/**
	 * The round was reopened while the page was open: what was typed can at least be
	 * copied.
	 */
	private String notNow(Assessment assessment, DecisionForm form, Model model) {
		model.addAttribute("id", assessment.id());
		model.addAttribute("name", assessment.name());
		model.addAttribute("typed",
				List.of(new SummaryRow(this.words.of("agreement.level.short"), form.levelInWords(this.words)),
						new SummaryRow(this.words.of("agreement.reason"), form.reason()),
						new SummaryRow(this.words.of("agreement.dissent.short"), form.dissent())));
		return "agreement/not-now";
	}

	private String page(Viewer viewer, PillarAgreement agreement, @Nullable Unrecorded unrecorded, FormErrors errors,
			Model model) {
		Assessment assessment = agreement.assessment();
		List<Framework.Pillar> pillars = this.frameworks.version(assessment.frameworkVersion()).pillars();
		// Who has left, or was taken off the round, is not named.
		Set<UUID> gone = this.rounds.respondents(viewer, assessment.id())
			.stream()
			.filter(Respondent::isRemoved)
			.map(Respondent::personId)
			.collect(Collectors.toSet());
		List<Person> people = this.accounts.peopleOf(viewer.authority());
		Map<UUID, String> deciders = people.stream().collect(Collectors.toMap(Person::id, Person::name));
		Map<UUID, String> names = people.stream()
			.filter((person) -> !person.isDisabled() && !gone.contains(person.id()))
			.collect(Collectors.toMap(Person::id, Person::name));
		Map<UUID, String> teams = this.authorities.teamsOf(viewer.authority())
			.stream()
			.collect(Collectors.toMap(Team::id, Team::name));
		model.addAttribute("page",
				PillarAgreementPage.of(agreement, pillars, unrecorded, names, deciders, teams, this.words));
		model.addAttribute("errors", errors);
		return "agreement/pillar";
	}

}
