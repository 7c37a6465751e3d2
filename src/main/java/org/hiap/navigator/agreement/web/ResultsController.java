package org.hiap.navigator.agreement.web;

import java.util.UUID;

import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.agreement.Agreements;
import org.hiap.navigator.agreement.AssessmentResults;
import org.hiap.navigator.govuk.Words;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Strengths and gaps of an agreed assessment. */
@Controller
class ResultsController {

	private final Agreements agreements;

	private final Accounts accounts;

	private final Words words;

	ResultsController(Agreements agreements, Accounts accounts, Words words) {
		this.agreements = agreements;
		this.accounts = accounts;
		this.words = words;
	}

	@GetMapping("/assessments/{id}/results")
	String show(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Model model) {
		AssessmentResults results = this.agreements.results(viewer, id);
		model.addAttribute("page", ResultsPage.of(results, this.accounts.nameOf(results.agreedBy()), this.words));
		return "agreement/results";
	}

}
