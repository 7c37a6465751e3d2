package org.hiap.navigator.agreement.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

import org.hiap.navigator.agreement.AssessmentComparison;
import org.hiap.navigator.agreement.AssessmentResults;
import org.hiap.navigator.agreement.AssessmentResults.CriterionResult;
import org.hiap.navigator.agreement.AssessmentResults.PillarResult;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.response.AnswerCounts;
import org.hiap.navigator.response.AnswerKind;
import org.hiap.navigator.response.Turnout;
import org.hiap.navigator.scoring.Importance;
import org.jspecify.annotations.Nullable;

/**
 * What the one-page summary of an assessment prints. Every sentence follows from what was
 * recorded.
 *
 * @param since the round before, or null in the first
 * @param table a row for each pillar
 * @param next what the next level of the lowest criterion says, the largest gap first
 * @param open what has no level
 */
record SummaryPage(UUID id, String authority, String name, String agreedOn, List<String> answered,
		List<String> findings, List<List<String>> table, List<String> importance, @Nullable String since,
		List<String> changes, List<Step> next, List<String> open) {

	/** The lowest criterion of a pillar, and what its next level says. */
	record Step(String criterion, String pillar, String next) {
	}

	static SummaryPage of(AssessmentResults results, boolean byTeams, String authority, Turnout turnout,
			Map<Integer, AnswerCounts> counts, @Nullable AssessmentComparison comparison, Phrases phrases) {
		Changes changes = (comparison != null) ? Changes.of(comparison, phrases) : null;
		List<String> changed = new ArrayList<>();
		if (changes != null) {
			changed.addAll(changes.sentences());
			changed.addAll(changes.apart());
		}
		return new SummaryPage(results.id(), authority, results.name(), Dates.day(results.agreedAt()),
				answered(results, byTeams, turnout, counts, phrases), phrases.inShort(results),
				results.pillars().stream().map((pillar) -> row(pillar, comparison, phrases)).toList(),
				importance(results, phrases), (changes != null) ? changes.before() : null, changed, next(results),
				open(results, phrases));
	}

	private static List<String> answered(AssessmentResults results, boolean byTeams, Turnout turnout,
			Map<Integer, AnswerCounts> counts, Phrases phrases) {
		List<String> sentences = new ArrayList<>();
		String key = byTeams ? "summary.teams" : (turnout.asked() == 1) ? "summary.people.one"
				: (turnout.teams() > 0) ? "summary.people.teams" : "summary.people";
		sentences.add(phrases.of(key, turnout.answered(), turnout.asked(), turnout.teams()));
		if (turnout.answered() > 1) {
			long flagged = counts.values().stream().filter((each) -> each.answers().discuss()).count();
			sentences.add(phrases.of("summary.flagged", flagged, criteria(results).size()));
		}
		List<String> dissent = names(results, (each) -> each.agreed().dissent() != null);
		sentences.add(dissent.isEmpty() ? phrases.of("summary.dissent.none")
				: phrases.of("summary.dissent", dissent.size(), phrases.names(dissent)));
		return sentences;
	}

	private static List<String> row(PillarResult pillar, @Nullable AssessmentComparison comparison, Phrases phrases) {
		List<String> row = new ArrayList<>(List.of(pillar.pillar().name(), phrases.strength(pillar),
				phrases.band(pillar), String.valueOf(pillar.target().level()), phrases.importance(pillar)));
		if (comparison != null) {
			row.add(comparison.pillars()
				.stream()
				.filter((each) -> each.after() != null && each.after().pillar().equals(pillar.pillar()))
				.findFirst()
				.flatMap((each) -> each.change().value())
				.map(phrases::change)
				.orElse(phrases.of("results.none")));
		}
		return row;
	}

	private static List<String> importance(AssessmentResults results, Phrases phrases) {
		return results.pillars()
			.stream()
			.filter((pillar) -> pillar.target().importance() != Importance.STANDARD)
			.map((pillar) -> phrases.of("summary.importance." + pillar.target().importance().name(),
					pillar.pillar().name(), (pillar.target().reason() != null) ? pillar.target().reason() : ""))
			.toList();
	}

	private static List<Step> next(AssessmentResults results) {
		List<Step> steps = new ArrayList<>();
		for (PillarResult pillar : results.byGap()) {
			pillar.belowTarget()
				.stream()
				.findFirst()
				.ifPresent((lowest) -> steps.add(new Step(lowest.criterion().name(), pillar.pillar().name(),
						lowest.criterion().wording(lowest.levelOrZero() + 1))));
		}
		return steps;
	}

	private static List<String> open(AssessmentResults results, Phrases phrases) {
		List<String> open = new ArrayList<>();
		for (AnswerKind kind : List.of(AnswerKind.UNANSWERED, AnswerKind.NOT_KNOWN)) {
			List<String> names = names(results, (each) -> each.agreed().kind() == kind);
			if (!names.isEmpty()) {
				open.add(phrases.of("results.unscored." + kind.name(), phrases.names(names)));
			}
		}
		return open;
	}

	private static List<String> names(AssessmentResults results, Predicate<CriterionResult> which) {
		return criteria(results).stream().filter(which).map((each) -> each.criterion().name()).toList();
	}

	private static List<CriterionResult> criteria(AssessmentResults results) {
		return results.pillars().stream().flatMap((pillar) -> pillar.criteria().stream()).toList();
	}

}
