package org.hiap.navigator.agreement.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.agreement.Agreements;
import org.hiap.navigator.agreement.AssessmentResults;
import org.hiap.navigator.agreement.AssessmentResults.PillarResult;
import org.hiap.navigator.agreement.Comparisons;
import org.hiap.navigator.agreement.NextStep;
import org.hiap.navigator.govuk.Link;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.library.CaseStudies;
import org.hiap.navigator.library.Enabler;
import org.hiap.navigator.library.Library;
import org.hiap.navigator.response.GivenAnswers;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Strengths and gaps of an agreed assessment. */
@Controller
class ResultsController {

	private final Agreements agreements;

	private final Comparisons comparisons;

	private final GivenAnswers given;

	private final Accounts accounts;

	private final Library library;

	private final CaseStudies caseStudies;

	private final List<NextStep> nextSteps;

	private final Words words;

	ResultsController(Agreements agreements, Comparisons comparisons, GivenAnswers given, Accounts accounts,
			Library library, CaseStudies caseStudies, List<NextStep> nextSteps, Words words) {
		this.agreements = agreements;
		this.comparisons = comparisons;
		this.given = given;
		this.accounts = accounts;
		this.library = library;
		this.caseStudies = caseStudies;
		this.nextSteps = nextSteps;
		this.words = words;
	}

	@GetMapping("/assessments/{id}/results")
	String show(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Model model) {
		AssessmentResults results = this.agreements.results(viewer, id);
		Phrases phrases = new Phrases(this.words);
		Changes changes = this.comparisons.sinceTheRoundBefore(viewer, id)
			.map((comparison) -> Changes.of(comparison, phrases))
			.orElse(null);
		model.addAttribute("page", ResultsPage.of(results, this.accounts.nameOf(results.agreedBy()), changes,
				enablers(results), caseStudies(results), this.given.counts(viewer, id), phrases));
		model.addAttribute("nextSteps", this.nextSteps.stream().map((step) -> step.after(results)).toList());
		return "agreement/results";
	}

	private Map<String, String> enablers(AssessmentResults results) {
		List<String> codes = results.pillars()
			.stream()
			.flatMap((pillar) -> pillar.belowTarget().stream())
			.flatMap((result) -> result.criterion().drawsOn().stream())
			.distinct()
			.toList();
		return this.library.enablers(codes).stream().collect(Collectors.toMap(Enabler::code, Enabler::wording));
	}

	private Map<String, List<Link>> caseStudies(AssessmentResults results) {
		Map<String, List<Link>> links = new HashMap<>();
		for (PillarResult pillar : results.pillars()) {
			if (!pillar.belowTarget().isEmpty()) {
				links.put(pillar.pillar().slug(),
						this.caseStudies.ofPillar(pillar.pillar().code())
							.stream()
							.map((study) -> new Link(study.title(), "/library/case-studies/" + study.slug()))
							.toList());
			}
		}
		return links;
	}

}
