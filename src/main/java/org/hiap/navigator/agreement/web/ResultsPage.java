package org.hiap.navigator.agreement.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.hiap.navigator.agreement.AssessmentResults;
import org.hiap.navigator.agreement.AssessmentResults.CriterionResult;
import org.hiap.navigator.agreement.AssessmentResults.PillarResult;
import org.hiap.navigator.agreement.Decision;
import org.hiap.navigator.agreement.Target;
import org.hiap.navigator.govuk.BarChart;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.Link;
import org.hiap.navigator.response.AnswerCounts;
import org.hiap.navigator.response.AnswerKind;
import org.hiap.navigator.response.Confidence;
import org.hiap.navigator.response.EvidenceStrength;
import org.hiap.navigator.scoring.Fraction;
import org.hiap.navigator.scoring.Importance;
import org.jspecify.annotations.Nullable;

/**
 * What the results page of an assessment prints.
 *
 * @param changes since the agreed round before, or null in the first
 */
record ResultsPage(UUID id, String name, String agreedOn, String agreedBy, List<String> summary,
		@Nullable Changes changes, BarChart chart, List<List<String>> table, List<PillarSection> gaps) {

	/** The lowest criteria come with their next level; more would bury them. */
	private static final int STEPS_SHOWN = 2;

	/** A pillar among the gaps, with what would move it on. */
	record PillarSection(String slug, String name, String standing, String coverage, String target,
			@Nullable String importanceReason, List<String> unscored, List<Step> steps, List<Link> laterSteps,
			List<CriterionLine> criteria, List<Link> caseStudies) {
	}

	/** A criterion below its target: where it is and what the next level says. */
	record Step(String name, String now, String next, List<String> enablers, String plan) {
	}

	/** A criterion, what was agreed on it and what the answers to it rest on. */
	record CriterionLine(String name, boolean undecided, String agreed, @Nullable String wording,
			@Nullable String reason, @Nullable String dissent, List<String> support) {
	}

	/**
	 * Makes the page.
	 * @param enablers wording by code, of every enabler the framework draws on
	 * @param caseStudies links by the pillar's slug
	 * @param counts of the answers, by criterion
	 */
	static ResultsPage of(AssessmentResults results, String agreedBy, @Nullable Changes changes,
			Map<String, String> enablers, Map<String, List<Link>> caseStudies, Map<Integer, AnswerCounts> counts,
			Phrases phrases) {
		List<PillarSection> gaps = results.byGap()
			.stream()
			.map((pillar) -> section(results.id(), pillar, enablers,
					caseStudies.getOrDefault(pillar.pillar().slug(), List.of()), counts, phrases))
			.toList();
		return new ResultsPage(results.id(), results.name(), Dates.day(results.agreedAt()), agreedBy,
				summary(results, phrases), changes, chart(results, phrases),
				results.pillars().stream().map((pillar) -> row(pillar, phrases)).toList(), gaps);
	}

	private static List<String> summary(AssessmentResults results, Phrases phrases) {
		long undecided = results.pillars()
			.stream()
			.flatMap((pillar) -> pillar.criteria().stream())
			.filter((each) -> each.agreed().isUndecided())
			.count();
		return Stream
			.concat(phrases.inShort(results).stream(),
					(undecided > 0) ? Stream.of(phrases.of("results.summary.undecided", undecided)) : Stream.empty())
			.toList();
	}

	private static BarChart chart(AssessmentResults results, Phrases phrases) {
		List<BarChart.Bar> bars = new ArrayList<>();
		for (PillarResult pillar : results.pillars()) {
			double target = pillar.target().level();
			String coverage = phrases.coverage(pillar);
			Fraction value = pillar.strength().value().orElse(null);
			if (value == null) {
				bars.add(new BarChart.Bar(pillar.pillar().name(), null, null, null, target, null, coverage));
			}
			else {
				double lowest = pillar.strength().sample().orElseThrow().lowest().toDouble();
				double highest = pillar.strength().sample().orElseThrow().highest().toDouble();
				bars.add(new BarChart.Bar(pillar.pillar().name(), value.toDouble(), lowest, highest, target,
						value.rounded(1), coverage));
			}
		}
		return new BarChart(phrases.of("results.chart.title"), phrases.of("results.chart.sentence"), 1, 5,
				List.of("1", "2", "3", "4", "5"), bars)
			.withWords(new BarChart.Words(phrases.of("results.pillar"), phrases.of("results.strength"),
					phrases.of("results.lowest"), phrases.of("results.highest"), phrases.of("results.target"),
					phrases.of("results.coverage"), phrases.of("results.unknown")));
	}

	private static List<String> row(PillarResult pillar, Phrases phrases) {
		return List.of(pillar.pillar().name(), phrases.strength(pillar), phrases.band(pillar),
				phrases.of("results.scored.of", String.valueOf(pillar.strength().scored()),
						String.valueOf(pillar.strength().applicable())),
				pillar.lowest()
					.map((lowest) -> lowest.criterion().name() + " (" + lowest.levelOrZero() + ")")
					.orElse(phrases.of("results.none")),
				pillar.strength()
					.sample()
					.map((sample) -> sample.range().rounded(0))
					.orElse(phrases.of("results.none")),
				String.valueOf(pillar.target().level()), phrases.importance(pillar),
				pillar.shareOfWay()
					.map((share) -> share.times(Fraction.of(100)).rounded(0) + "%")
					.orElse(phrases.of("results.none")));
	}

	private static PillarSection section(UUID id, PillarResult pillar, Map<String, String> enablers,
			List<Link> caseStudies, Map<Integer, AnswerCounts> counts, Phrases phrases) {
		Target target = pillar.target();
		String aim = phrases.of("results.aim", String.valueOf(target.level()), phrases.importance(pillar));
		return new PillarSection(pillar.pillar().slug(), pillar.pillar().name(), phrases.standing(pillar),
				phrases.coverage(pillar), aim, (target.importance() != Importance.STANDARD) ? target.reason() : null,
				unscored(pillar, phrases),
				pillar.belowTarget()
					.stream()
					.limit(STEPS_SHOWN)
					.map((each) -> step(id, each, enablers, phrases))
					.toList(),
				pillar.belowTarget()
					.stream()
					.skip(STEPS_SHOWN)
					.map((each) -> new Link(
							phrases.of("results.later.at", each.criterion().name(), phrases.level(each.agreed())),
							plan(id, each)))
					.toList(),
				pillar.criteria()
					.stream()
					.map((each) -> line(each, counts.get(each.criterion().id()), phrases))
					.toList(),
				caseStudies);
	}

	private static List<String> unscored(PillarResult pillar, Phrases phrases) {
		List<String> unscored = new ArrayList<>();
		for (AnswerKind kind : List.of(AnswerKind.UNANSWERED, AnswerKind.NOT_KNOWN, AnswerKind.NOT_APPLICABLE)) {
			List<String> names = pillar.criteria()
				.stream()
				.filter((each) -> each.agreed().kind() == kind)
				.map((each) -> each.criterion().name())
				.toList();
			if (!names.isEmpty()) {
				unscored.add(phrases.of("results.unscored." + kind.name(), String.join(", ", names)));
			}
		}
		return unscored;
	}

	private static Step step(UUID id, CriterionResult result, Map<String, String> enablers, Phrases phrases) {
		int level = result.levelOrZero();
		return new Step(result.criterion().name(), phrases.level(result.agreed()),
				result.criterion().wording(level + 1),
				result.criterion().drawsOn().stream().filter(enablers::containsKey).map(enablers::get).toList(),
				plan(id, result));
	}

	private static String plan(UUID id, CriterionResult result) {
		return "/assessments/" + id + "/actions/new?criterion=" + result.criterion().slug();
	}

	private static CriterionLine line(CriterionResult result, @Nullable AnswerCounts counts, Phrases phrases) {
		Decision agreed = result.agreed();
		return new CriterionLine(result.criterion().name(), agreed.isUndecided(), phrases.level(agreed),
				(agreed.level() != null) ? result.criterion().wording(agreed.level()) : null, agreed.reason(),
				agreed.dissent(), (counts != null) ? support(counts, phrases) : List.of());
	}

	private static List<String> support(AnswerCounts counts, Phrases phrases) {
		List<String> evidence = new ArrayList<>();
		for (EvidenceStrength strength : EvidenceStrength.values()) {
			add(evidence, counts.evidence().getOrDefault(strength, 0), "results.evidence." + strength.name(), phrases);
		}
		add(evidence, counts.withoutStrength(), "results.evidence.unrated", phrases);
		add(evidence, counts.withoutEvidence(), "results.evidence.none", phrases);
		List<String> confidence = new ArrayList<>();
		for (Confidence each : List.of(Confidence.HIGH, Confidence.MEDIUM, Confidence.LOW)) {
			add(confidence, counts.confidence().getOrDefault(each, 0), "results.confidence." + each.name(), phrases);
		}
		add(confidence, counts.withoutConfidence(), "results.confidence.none", phrases);
		return List.of(phrases.of("results.evidence", counts.all(), String.join(", ", evidence)),
				phrases.of("results.confidence", String.join(", ", confidence)));
	}

	private static void add(List<String> parts, int number, String key, Phrases phrases) {
		if (number > 0) {
			parts.add(phrases.of(key, number));
		}
	}

}
