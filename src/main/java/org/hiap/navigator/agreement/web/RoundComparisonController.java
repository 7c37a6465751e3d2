package org.hiap.navigator.agreement.web;

import java.time.Instant;
import java.util.ArrayList;
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

import org.springframework.data.domain.Slice;
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
		Slice<Assessment> newest = this.comparisons.others(viewer, id);
		List<Choice> others = new ArrayList<>(
				newest.stream().map((round) -> choice(round.id(), round.name(), round.agreedAt())).toList());
		AssessmentComparison comparison = (with != null) ? this.comparisons.between(viewer, id, with)
				: others.isEmpty() ? null : this.comparisons.sinceTheRoundBefore(viewer, id)
					.orElseGet(() -> this.comparisons.between(viewer, id, UUID.fromString(others.getFirst().value())));
		if (comparison != null) {
			AssessmentResults other = comparison.other(id);
			Choice chosen = choice(other.id(), other.name(), other.agreedAt());
			if (!others.contains(chosen)) {
				others.add(chosen);
			}
		}
		model.addAttribute("id", id);
		model.addAttribute("name", results.name());
		model.addAttribute("others", others);
		model.addAttribute("more", newest.hasNext());
		model.addAttribute("page",
				(comparison != null) ? RoundComparisonPage.of(id, comparison, new Phrases(this.words)) : null);
		return "agreement/comparison";
	}

	private Choice choice(UUID id, String name, @Nullable Instant agreedAt) {
		return new Choice(id.toString(),
				this.words.of("comparison.choice", name, (agreedAt != null) ? Dates.day(agreedAt) : ""));
	}

}
