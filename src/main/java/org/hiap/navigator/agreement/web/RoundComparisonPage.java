package org.hiap.navigator.agreement.web;

import java.util.List;
import java.util.UUID;

import org.hiap.navigator.agreement.AssessmentComparison;
import org.hiap.navigator.agreement.AssessmentComparison.CriterionChange;
import org.hiap.navigator.agreement.AssessmentComparison.PillarChange;
import org.hiap.navigator.agreement.AssessmentResults;
import org.hiap.navigator.agreement.AssessmentResults.CriterionResult;
import org.hiap.navigator.agreement.AssessmentResults.PillarResult;
import org.hiap.navigator.govuk.Dates;
import org.jspecify.annotations.Nullable;

/**
 * What the page prints that compares two rounds.
 *
 * @param other the round chosen, beside the one the page belongs to
 * @param rounds both, with day and framework version, the earlier first
 * @param strengths a row for each pillar
 */
record RoundComparisonPage(String other, List<String> rounds, Changes changes, List<List<String>> strengths,
		List<Section> pillars) {

	/** A pillar with a row for each criterion. */
	record Section(String name, List<List<String>> criteria) {
	}

	static RoundComparisonPage of(UUID id, AssessmentComparison comparison, Phrases phrases) {
		return new RoundComparisonPage(comparison.other(id).id().toString(),
				List.of(round("comparison.before", comparison.before(), comparison.versionBefore(), phrases),
						round("comparison.after", comparison.after(), comparison.versionAfter(), phrases)),
				Changes.of(comparison, phrases),
				comparison.pillars().stream().map((pillar) -> strengths(pillar, phrases)).toList(),
				comparison.pillars()
					.stream()
					.map((pillar) -> new Section(pillar.name(),
							pillar.criteria().stream().map((criterion) -> row(criterion, phrases)).toList()))
					.filter((section) -> !section.criteria().isEmpty())
					.toList());
	}

	private static String round(String key, AssessmentResults round, int version, Phrases phrases) {
		return phrases.of(key, round.name(), Dates.day(round.agreedAt()), String.valueOf(version));
	}

	private static List<String> strengths(PillarChange pillar, Phrases phrases) {
		return List.of(pillar.name(), strength(pillar.before(), phrases), strength(pillar.after(), phrases),
				pillar.change().value().map(phrases::change).orElse(phrases.of("results.none")),
				String.valueOf(pillar.change().compared().size()));
	}

	private static String strength(@Nullable PillarResult pillar, Phrases phrases) {
		return (pillar != null) ? phrases.strength(pillar) : phrases.of("comparison.absent");
	}

	private static List<String> row(CriterionChange criterion, Phrases phrases) {
		String change = switch (criterion.kind()) {
			case COMPARED -> (criterion.climb() == 0) ? phrases.of("comparison.same")
					: ((criterion.climb() > 0) ? "+" : "−") + Math.abs(criterion.climb());
			case UNSCORED -> phrases.of("comparison.unscored");
			case ADDED -> phrases.of("comparison.added");
			case DROPPED -> phrases.of("comparison.dropped");
		};
		return List.of(criterion.name(), level(criterion.before(), phrases), level(criterion.after(), phrases),
				criterion.moved() ? phrases.of("comparison.moved", change) : change);
	}

	private static String level(@Nullable CriterionResult result, Phrases phrases) {
		return (result != null) ? phrases.level(result.agreed()) : phrases.of("comparison.absent");
	}

}
