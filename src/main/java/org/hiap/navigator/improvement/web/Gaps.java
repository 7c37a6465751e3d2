package org.hiap.navigator.improvement.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.agreement.AssessmentResults;
import org.hiap.navigator.agreement.AssessmentResults.CriterionResult;
import org.hiap.navigator.agreement.AssessmentResults.PillarResult;
import org.hiap.navigator.govuk.Link;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.library.CaseStudies;
import org.hiap.navigator.library.CaseStudySummary;
import org.hiap.navigator.library.Enabler;
import org.hiap.navigator.library.Lever;
import org.hiap.navigator.library.Library;
import org.hiap.navigator.library.PageParts;

import org.springframework.stereotype.Component;

/** Puts together what the library knows about raising the level of a criterion. */
@Component
class Gaps {

	private static final int HIGHEST = 5;

	private final Library library;

	private final CaseStudies caseStudies;

	private final PageParts parts;

	private final Words words;

	Gaps(Library library, CaseStudies caseStudies, PageParts parts, Words words) {
		this.library = library;
		this.caseStudies = caseStudies;
		this.parts = parts;
		this.words = words;
	}

	/**
	 * A criterion of a round.
	 * @throws NotFoundException when the round does not ask about it
	 */
	Gap of(String criterionSlug, AssessmentResults results) {
		for (PillarResult pillar : results.pillars()) {
			for (CriterionResult result : pillar.criteria()) {
				if (result.criterion().slug().equals(criterionSlug)) {
					return gap(pillar, result);
				}
			}
		}
		throw new NotFoundException();
	}

	/** What was agreed, in words. */
	String agreed(CriterionResult result) {
		return (result.levelOrZero() > 0) ? this.words.of("answer.level." + result.levelOrZero())
				: this.words.of("improvement.level.none");
	}

	private Gap gap(PillarResult pillar, CriterionResult result) {
		int level = result.levelOrZero();
		boolean higher = level < HIGHEST;
		List<CaseStudySummary> studies = this.caseStudies.ofPillar(pillar.pillar().code());
		return new Gap(result.criterion().slug(), result.criterion().name(), pillar.pillar().name(),
				result.criterion().question(), agreed(result), (level > 0) ? result.criterion().wording(level) : null,
				higher ? this.words.of("answer.level." + (level + 1)) : null,
				higher ? result.criterion().wording(level + 1) : null,
				this.library.enablers(result.criterion().drawsOn()).stream().map(Enabler::wording).toList(),
				this.parts.studies(studies), opportunities(studies));
	}

	/** Nothing but the lever that a case study shows links a pillar to opportunities. */
	private List<Link> opportunities(List<CaseStudySummary> studies) {
		Set<String> shown = studies.stream()
			.flatMap((study) -> Stream.ofNullable(study.leverCode()))
			.collect(Collectors.toSet());
		if (shown.isEmpty()) {
			return List.of();
		}
		Set<String> codes = this.library.levers()
			.stream()
			.filter((lever) -> shown.contains(lever.code()))
			.map(Lever::opportunityCode)
			.collect(Collectors.toSet());
		return this.library.opportunities()
			.stream()
			.filter((opportunity) -> codes.contains(opportunity.code()))
			.map((opportunity) -> new Link(opportunity.name(), "/library/opportunities/" + opportunity.slug()))
			.toList();
	}

}
