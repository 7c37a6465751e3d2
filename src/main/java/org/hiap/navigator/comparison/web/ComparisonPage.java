package org.hiap.navigator.comparison.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.hiap.navigator.comparison.PublishedComparison;
import org.hiap.navigator.comparison.PublishedComparison.CriterionFigures;
import org.hiap.navigator.comparison.PublishedComparison.Figures;
import org.hiap.navigator.comparison.PublishedComparison.PillarFigures;
import org.hiap.navigator.govuk.BarChart;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.scoring.Fraction;
import org.hiap.navigator.scoring.PillarStrength;
import org.hiap.navigator.submission.FrozenCopy;
import org.jspecify.annotations.Nullable;

/**
 * A published comparison as it is printed: the same figures for everybody, and beside
 * them the own ones of whoever looks.
 *
 * @param regions how many count, or null where too few do
 * @param chart null where no pillar has figures
 */
record ComparisonPage(String campaign, @Nullable Integer regions, boolean withOwn, List<String> head,
		@Nullable BarChart chart, List<List<String>> pillars, List<Part> parts) {

	/** The criteria of one pillar. */
	record Part(String name, List<List<String>> criteria) {
	}

	/**
	 * Prints a comparison.
	 * @param own what the viewer's region submitted; nothing for the programme, or where
	 * it did not submit
	 */
	static ComparisonPage of(String campaign, PublishedComparison published, boolean withOwn, Optional<FrozenCopy> own,
			Words words) {
		List<String> head = new ArrayList<>(List.of(words.of("region-comparison.item")));
		if (withOwn) {
			head.add(words.of("region-comparison.own"));
		}
		head.addAll(List.of(words.of("region-comparison.lower"), words.of("region-comparison.median"),
				words.of("region-comparison.upper"), words.of("region-comparison.regions")));
		List<List<String>> pillars = new ArrayList<>();
		List<Part> parts = new ArrayList<>();
		List<BarChart.Bar> bars = new ArrayList<>();
		for (PillarFigures pillar : published.pillars()) {
			Optional<Fraction> strength = own.flatMap((copy) -> copy.strength(pillar.slug()))
				.flatMap(PillarStrength::value);
			pillars
				.add(row(pillar.name(), withOwn, strength.map((value) -> value.rounded(1)), pillar.figures(), words));
			bars.add(bar(pillar, strength, words));
			parts.add(new Part(pillar.name(),
					pillar.criteria()
						.stream()
						.map((criterion) -> row(criterion.name(), withOwn, level(own, pillar, criterion),
								criterion.figures(), words))
						.toList()));
		}
		boolean any = published.pillars().stream().anyMatch((pillar) -> pillar.figures() != null);
		return new ComparisonPage(campaign, published.regions(), withOwn, head, any ? chart(bars, words) : null,
				pillars, parts);
	}

	private static BarChart chart(List<BarChart.Bar> bars, Words words) {
		return new BarChart(words.of("region-comparison.chart"), words.of("region-comparison.chart.sentence"), 1, 5,
				List.of("1", "2", "3", "4", "5"), bars)
			.withWords(new BarChart.Words(words.of("region-comparison.item"), words.of("region-comparison.median"),
					words.of("region-comparison.lower"), words.of("region-comparison.upper"),
					words.of("region-comparison.own"), "", words.of("region-comparison.suppressed")));
	}

	private static BarChart.Bar bar(PillarFigures pillar, Optional<Fraction> own, Words words) {
		Figures figures = pillar.figures();
		Double mark = own.map(Fraction::toDouble).orElse(null);
		return (figures == null) ? new BarChart.Bar(pillar.name(), null, null, null, mark, null, null)
				: new BarChart.Bar(pillar.name(), Double.valueOf(figures.median()), Double.valueOf(figures.lower()),
						Double.valueOf(figures.upper()), mark, words.of("region-comparison.shown", figures.median()),
						null);
	}

	private static Optional<String> level(Optional<FrozenCopy> own, PillarFigures pillar, CriterionFigures criterion) {
		return own.stream()
			.flatMap((copy) -> copy.pillars().stream())
			.filter((each) -> each.slug().equals(pillar.slug()))
			.flatMap((each) -> each.criteria().stream())
			.filter((each) -> each.slug().equals(criterion.slug()))
			.findFirst()
			.map(FrozenCopy.FrozenCriterion::level)
			.map(String::valueOf);
	}

	private static List<String> row(String item, boolean withOwn, Optional<String> own, @Nullable Figures figures,
			Words words) {
		List<String> row = new ArrayList<>(List.of(item));
		if (withOwn) {
			row.add(own.orElse("–"));
		}
		if (figures == null) {
			row.addAll(List.of(words.of("region-comparison.suppressed"), "–", "–", "–"));
		}
		else {
			row.addAll(List.of(figures.lower(), figures.median(), figures.upper(), String.valueOf(figures.regions())));
		}
		return row;
	}

}
