package org.hiap.navigator.agreement.web;

import java.util.List;
import java.util.UUID;

import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.agreement.Agreements;
import org.hiap.navigator.agreement.AssessmentComparison;
import org.hiap.navigator.agreement.AssessmentResults;
import org.hiap.navigator.agreement.Comparisons;
import org.hiap.navigator.assessment.Assessment;
import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.Words;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** An agreed assessment beside another of the same authority. */
@Controller
class RoundComparisonController {

	private final Agreements agreements;

	private final Comparisons comparisons;

	private final Words words;

	RoundComparisonController(Agreements agreements, Comparisons comparisons, Words words) {
		this.agreements = agreements;
		this.comparisons = comparisons;
		this.words = words;
	}

	@GetMapping("/assessments/{id}/results/comparison")
	String show(@PathVariable UUID id, @RequestParam @Nullable UUID with, @AuthenticationPrincipal Viewer viewer,
			Model model) {
		AssessmentResults results = this.agreements.results(viewer, id);
		List<Choice> others = this.comparisons.others(viewer, id).stream().map(this::choice).toList();
		AssessmentComparison comparison = (with != null) ? this.comparisons.between(viewer, id, with)
				: others.isEmpty() ? null : this.comparisons.sinceTheRoundBefore(viewer, id)
					.orElseGet(() -> this.comparisons.between(viewer, id, UUID.fromString(others.getFirst().value())));
		model.addAttribute("id", id);
		model.addAttribute("name", results.name());
		model.addAttribute("others", others);
		model.addAttribute("page",
				(comparison != null) ? RoundComparisonPage.of(id, comparison, new Phrases(this.words)) : null);
		return "agreement/comparison";
	}

	private Choice choice(Assessment round) {
		return new Choice(round.id().toString(), this.words.of("comparison.choice", round.name(),
				(round.agreedAt() != null) ? Dates.day(round.agreedAt()) : ""));
	}

}
