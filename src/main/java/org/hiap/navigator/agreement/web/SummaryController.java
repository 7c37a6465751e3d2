package org.hiap.navigator.agreement.web;

import java.util.UUID;

import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.agreement.Agreements;
import org.hiap.navigator.agreement.Comparisons;
import org.hiap.navigator.assessment.Assessment;
import org.hiap.navigator.assessment.Assessments;
import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.response.GivenAnswers;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** An agreed assessment on one page, for who has no time for more. */
@Controller
class SummaryController {

	private final Agreements agreements;

	private final Comparisons comparisons;

	private final Assessments assessments;

	private final Authorities authorities;

	private final GivenAnswers given;

	private final Words words;

	SummaryController(Agreements agreements, Comparisons comparisons, Assessments assessments, Authorities authorities,
			GivenAnswers given, Words words) {
		this.agreements = agreements;
		this.comparisons = comparisons;
		this.assessments = assessments;
		this.authorities = authorities;
		this.given = given;
		this.words = words;
	}

	@GetMapping("/assessments/{id}/results/summary")
	String show(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Model model) {
		Assessment assessment = this.assessments.get(viewer, id);
		Phrases phrases = new Phrases(this.words);
		model.addAttribute("page", SummaryPage.of(this.agreements.results(viewer, id), assessment.isAnsweredByTeams(),
				this.authorities.get(assessment.authorityCode()).name(), this.given.turnout(viewer, id),
				this.given.counts(viewer, id), this.comparisons.sinceTheRoundBefore(viewer, id).orElse(null), phrases));
		return "agreement/summary";
	}

}
