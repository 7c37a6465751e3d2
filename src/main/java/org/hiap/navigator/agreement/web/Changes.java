package org.hiap.navigator.agreement.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.hiap.navigator.agreement.AssessmentComparison;
import org.hiap.navigator.agreement.AssessmentComparison.CriterionChange;
import org.hiap.navigator.agreement.AssessmentComparison.CriterionChange.Kind;
import org.hiap.navigator.agreement.AssessmentComparison.PillarChange;
import org.hiap.navigator.govuk.ChangeChart;
import org.hiap.navigator.scoring.Fraction;
import org.hiap.navigator.scoring.StrengthChange;

/**
 * What changed between two rounds, in sentences and as a picture.
 *
 * @param before the name of the earlier round
 * @param after the name of the later one
 * @param sentences how many pillars and criteria rose, fell and stayed
 * @param apart what cannot be compared, by name
 */
record Changes(String before, String after, List<String> sentences, List<String> apart, ChangeChart chart) {

	static Changes of(AssessmentComparison comparison, Phrases phrases) {
		return new Changes(comparison.before().name(), comparison.after().name(), sentences(comparison, phrases),
				apart(comparison, phrases), chart(comparison, phrases));
	}

	private static List<String> sentences(AssessmentComparison comparison, Phrases phrases) {
		List<String> sentences = new ArrayList<>();
		add(sentences, "changes.rose", moved(comparison, phrases, (value) -> value.signum() > 0), phrases);
		add(sentences, "changes.fell", moved(comparison, phrases, (value) -> value.signum() < 0), phrases);
		add(sentences, "changes.stayed", moved(comparison, phrases, (value) -> value.signum() == 0), phrases);
		List<CriterionChange> compared = criteria(comparison, Kind.COMPARED);
		if (compared.isEmpty()) {
			sentences.add(phrases.of("changes.nothing"));
		}
		else {
			sentences.add(phrases.of("changes.criteria", compared.size(),
					compared.stream().filter((each) -> each.climb() > 0).count(),
					compared.stream().filter((each) -> each.climb() < 0).count(),
					compared.stream().filter((each) -> each.climb() == 0).count()));
		}
		return sentences;
	}

	private static void add(List<String> sentences, String key, List<String> pillars, Phrases phrases) {
		if (!pillars.isEmpty()) {
			sentences.add(phrases.of(key, pillars.size(), String.join(", ", pillars)));
		}
	}

	private static List<String> moved(AssessmentComparison comparison, Phrases phrases, Predicate<Fraction> way) {
		return comparison.pillars()
			.stream()
			.flatMap((pillar) -> pillar.change()
				.value()
				.filter(way)
				.map((value) -> (value.signum() != 0) ? pillar.name() + " (" + phrases.change(value) + ")"
						: pillar.name())
				.stream())
			.toList();
	}

	private static List<String> apart(AssessmentComparison comparison, Phrases phrases) {
		List<String> apart = new ArrayList<>();
		if (comparison.versionBefore() != comparison.versionAfter()) {
			apart.add(phrases.of("changes.versions", comparison.before().name(),
					String.valueOf(comparison.versionBefore()), comparison.after().name(),
					String.valueOf(comparison.versionAfter())));
		}
		for (Kind kind : List.of(Kind.UNSCORED, Kind.ADDED, Kind.DROPPED)) {
			List<String> names = criteria(comparison, kind).stream().map(CriterionChange::name).toList();
			if (!names.isEmpty()) {
				apart.add(phrases.of("changes." + kind.name(), String.join(", ", names)));
			}
		}
		List<String> moved = comparison.pillars()
			.stream()
			.flatMap((pillar) -> pillar.criteria().stream())
			.filter(CriterionChange::moved)
			.map(CriterionChange::name)
			.toList();
		if (!moved.isEmpty()) {
			apart.add(phrases.of("changes.MOVED", String.join(", ", moved)));
		}
		return apart;
	}

	private static List<CriterionChange> criteria(AssessmentComparison comparison, Kind kind) {
		return comparison.pillars().stream().flatMap((pillar) -> pillar.criteria(kind).stream()).toList();
	}

	private static ChangeChart chart(AssessmentComparison comparison, Phrases phrases) {
		return new ChangeChart(phrases.of("changes.chart.title", comparison.before().name(), comparison.after().name()),
				phrases.of("changes.chart.sentence"), 1, 5,
				comparison.pillars().stream().map((pillar) -> move(pillar, phrases)).toList(),
				new ChangeChart.Words(phrases.of("results.pillar"), phrases.of("changes.chart.note"),
						comparison.before().name(), comparison.after().name(), phrases.of("changes.change")));
	}

	private static ChangeChart.Move move(PillarChange pillar, Phrases phrases) {
		StrengthChange change = pillar.change();
		Optional<Fraction> start = change.start();
		Optional<Fraction> end = change.end();
		return new ChangeChart.Move(pillar.name(), start.map(Fraction::toDouble).orElse(null),
				end.map(Fraction::toDouble).orElse(null), shown(start, phrases), shown(end, phrases),
				change.value().map(phrases::change).orElse(phrases.of("changes.chart.unknown")),
				phrases.of("changes.chart.over", change.compared().size()));
	}

	private static String shown(Optional<Fraction> value, Phrases phrases) {
		return value.map((each) -> each.rounded(1)).orElse(phrases.of("results.none"));
	}

}
