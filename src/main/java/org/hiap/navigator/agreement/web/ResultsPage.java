package org.hiap.navigator.agreement.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hiap.navigator.agreement.AssessmentResults;
import org.hiap.navigator.agreement.AssessmentResults.CriterionResult;
import org.hiap.navigator.agreement.AssessmentResults.PillarResult;
import org.hiap.navigator.agreement.Target;
import org.hiap.navigator.response.AnswerKind;
import org.hiap.navigator.govuk.BarChart;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.Link;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.scoring.Fraction;
import org.hiap.navigator.scoring.Importance;
import org.jspecify.annotations.Nullable;

/** What the results page of an assessment prints. */
record ResultsPage(UUID id, String code, String name, String agreedOn, String agreedBy, List<String> summary,
		BarChart chart, List<List<String>> table, List<PillarSection> gaps) {

	/** The lowest criteria come with their next level; more would bury them. */
	private static final int STEPS_SHOWN = 2;

	/** A pillar among the gaps, with what would move it on. */
	record PillarSection(String slug, String name, String standing, String coverage, String target,
			@Nullable String importanceReason, List<String> unscored, List<Step> steps, List<String> laterSteps,
			List<CriterionLine> criteria, List<Link> caseStudies) {
	}

	/** A criterion below its target: where it is and what the next level says. */
	record Step(String name, String now, String next, List<String> enablers) {
	}

	/** A criterion and what was agreed on it. */
	record CriterionLine(String name, String agreed, @Nullable String wording, @Nullable String reason) {
	}

	/**
	 * Makes the page.
	 * @param enablers wording by code, of every enabler the framework draws on
	 * @param caseStudies links by the pillar's slug
	 */
	static ResultsPage of(AssessmentResults results, String agreedBy, Map<String, String> enablers,
			Map<String, List<Link>> caseStudies, Words words) {
		List<PillarSection> gaps = results.byGap()
			.stream()
			.map((pillar) -> section(pillar, enablers, caseStudies.getOrDefault(pillar.pillar().slug(), List.of()),
					words))
			.toList();
		return new ResultsPage(results.id(), results.authorityCode(), results.name(), Dates.day(results.agreedAt()),
				agreedBy, summary(results, words), chart(results, words),
				results.pillars().stream().map((pillar) -> row(pillar, words)).toList(), gaps);
	}

	private static List<String> summary(AssessmentResults results, Words words) {
		List<String> sentences = new ArrayList<>();
		List<PillarResult> known = results.pillars().stream().filter((each) -> each.gap().isPresent()).toList();
		known.stream()
			.max(Comparator.comparing((PillarResult each) -> each.strength().value().orElseThrow()))
			.ifPresent((strongest) -> sentences.add(words.of("results.summary.strongest", strongest.pillar().name(),
					shown(strongest), band(strongest, words))));
		List<PillarResult> furthest = results.byGap()
			.stream()
			.filter((each) -> each.gap().filter((gap) -> gap.signum() > 0).isPresent())
			.toList();
		if (!furthest.isEmpty()) {
			PillarResult first = furthest.getFirst();
			sentences.add(words.of("results.summary.furthest", first.pillar().name(), shown(first),
					String.valueOf(first.target().level())));
			first.lowest()
				.ifPresent((lowest) -> sentences.add(words.of("results.summary.lowest", first.pillar().name(),
						lowest.criterion().name(), String.valueOf(lowest.levelOrZero()))));
		}
		else if (!known.isEmpty()) {
			sentences.add(words.of("results.summary.all-reached"));
		}
		results.pillars()
			.stream()
			.filter((each) -> each.gap().isEmpty())
			.forEach((each) -> sentences.add(words.of("results.summary.unknown", each.pillar().name(),
					String.valueOf(each.strength().scored()), String.valueOf(each.strength().applicable()))));
		return sentences;
	}

	private static BarChart chart(AssessmentResults results, Words words) {
		List<BarChart.Bar> bars = new ArrayList<>();
		for (PillarResult pillar : results.pillars()) {
			double target = pillar.target().level();
			String coverage = coverage(pillar, words);
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
		return new BarChart(words.of("results.chart.title"), words.of("results.chart.sentence"), 1, 5,
				List.of("1", "2", "3", "4", "5"), bars)
			.withWords(new BarChart.Words(words.of("results.pillar"), words.of("results.strength"),
					words.of("results.lowest"), words.of("results.highest"), words.of("results.target"),
					words.of("results.coverage"), words.of("results.unknown")));
	}

	private static List<String> row(PillarResult pillar, Words words) {
		return List.of(pillar.pillar().name(), shown(pillar, words), band(pillar, words),
				words.of("results.scored.of", String.valueOf(pillar.strength().scored()),
						String.valueOf(pillar.strength().applicable())),
				pillar.lowest()
					.map((lowest) -> lowest.criterion().name() + " (" + lowest.levelOrZero() + ")")
					.orElse(words.of("results.none")),
				pillar.strength().sample().map((sample) -> sample.range().rounded(0)).orElse(words.of("results.none")),
				String.valueOf(pillar.target().level()), words.of("importance." + pillar.target().importance().name()),
				pillar.shareOfWay()
					.map((share) -> share.times(Fraction.of(100)).rounded(0) + "%")
					.orElse(words.of("results.none")));
	}

	private static PillarSection section(PillarResult pillar, Map<String, String> enablers, List<Link> caseStudies,
			Words words) {
		Target target = pillar.target();
		String standing = pillar.gap()
			.map((gap) -> (gap.signum() > 0)
					? words.of("results.gap", shown(pillar), band(pillar, words), String.valueOf(target.level()),
							gap.dividedBy(Fraction.of(target.importance().factor())).rounded(1))
					: words.of("results.reached", shown(pillar), band(pillar, words), String.valueOf(target.level())))
			.orElse(words.of("results.not-enough"));
		String aim = words.of("results.aim", String.valueOf(target.level()),
				words.of("importance." + target.importance().name()));
		return new PillarSection(pillar.pillar().slug(), pillar.pillar().name(), standing, coverage(pillar, words), aim,
				(target.importance() != Importance.STANDARD) ? target.reason() : null,
				pillar.criteria()
					.stream()
					.filter((each) -> each.levelOrZero() == 0 && each.agreed().kind() != AnswerKind.NOT_APPLICABLE)
					.map((each) -> each.criterion().name())
					.toList(),
				pillar.belowTarget().stream().limit(STEPS_SHOWN).map((each) -> step(each, enablers, words)).toList(),
				pillar.belowTarget().stream().skip(STEPS_SHOWN).map((each) -> each.criterion().name()).toList(),
				pillar.criteria().stream().map((each) -> line(each, words)).toList(), caseStudies);
	}

	private static Step step(CriterionResult result, Map<String, String> enablers, Words words) {
		int level = result.levelOrZero();
		return new Step(result.criterion().name(), words.of("answer.level." + level),
				result.criterion().wording(level + 1),
				result.criterion().drawsOn().stream().filter(enablers::containsKey).map(enablers::get).toList());
	}

	private static CriterionLine line(CriterionResult result, Words words) {
		int level = result.levelOrZero();
		return (level > 0)
				? new CriterionLine(result.criterion().name(), words.of("answer.level." + level),
						result.criterion().wording(level), null)
				: new CriterionLine(result.criterion().name(), words.of("answer.kind." + result.agreed().kind().name()),
						null, result.agreed().reason());
	}

	private static String shown(PillarResult pillar, Words words) {
		return pillar.strength().value().map((value) -> value.rounded(1)).orElse(words.of("results.unknown"));
	}

	private static String shown(PillarResult pillar) {
		return pillar.strength().value().orElseThrow().rounded(1);
	}

	private static String band(PillarResult pillar, Words words) {
		return pillar.strength()
			.band()
			.map((band) -> words.of("band." + band.name()))
			.orElse(words.of("results.unknown"));
	}

	private static String coverage(PillarResult pillar, Words words) {
		return words.of("results.coverage.of", String.valueOf(pillar.strength().scored()),
				String.valueOf(pillar.strength().applicable()));
	}

}
