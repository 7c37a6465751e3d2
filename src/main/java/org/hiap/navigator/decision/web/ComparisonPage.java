package org.hiap.navigator.decision.web;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.Option;
import org.hiap.navigator.scoring.Fraction;
import org.hiap.navigator.scoring.GroupModel;
import org.hiap.navigator.scoring.PerformanceMatrix;
import org.hiap.navigator.scoring.PerformanceMatrix.Cell;
import org.hiap.navigator.scoring.Ranking;
import org.hiap.navigator.scoring.RankingChange;
import org.hiap.navigator.scoring.RankingChange.Moves;
import org.hiap.navigator.scoring.RankingChange.OptionChange;
import org.hiap.navigator.scoring.WeightedSum;

/**
 * What the comparison of two exercises prints. An option is the same when it is the same
 * entry of the library or, for an own one, has the same title; a criterion by its slug.
 *
 * @param weights criterion, its weight before and after
 */
record ComparisonPage(String before, String after, List<Row> rows, List<List<String>> table, List<String> gone,
		List<String> come, List<String> dropped, List<String> added, List<List<String>> weights) {

	/** One option of both, and what moved it in a sentence. */
	record Row(String title, String sentence) {
	}

	static ComparisonPage of(Exercise before, GroupModel earlier, Exercise after, GroupModel later, Words words) {
		Map<String, String> titles = new HashMap<>();
		WeightedSum old = renamed(before, earlier, titles);
		WeightedSum young = renamed(after, later, titles);
		RankingChange change = RankingChange.between(old, young);
		Map<String, String> criteria = new LinkedHashMap<>();
		before.criteria().forEach((each) -> criteria.put(each.slug(), each.name()));
		after.criteria().forEach((each) -> criteria.put(each.slug(), each.name()));
		UnaryOperator<String> title = (key) -> titles.getOrDefault(key, key);
		UnaryOperator<String> criterion = (slug) -> criteria.getOrDefault(slug, slug);
		return new ComparisonPage(before.name(), after.name(),
				change.options()
					.stream()
					.map((each) -> new Row(title.apply(each.option()), sentence(each, words)))
					.toList(),
				change.options().stream().map((each) -> row(each, title, words)).toList(),
				change.gone().stream().map(title).toList(), change.come().stream().map(title).toList(),
				change.droppedCriteria().stream().map(criterion).toList(),
				change.addedCriteria().stream().map(criterion).toList(),
				criteria.entrySet()
					.stream()
					.map((each) -> List.of(each.getValue(), weight(old, each.getKey(), words),
							weight(young, each.getKey(), words)))
					.toList());
	}

	/** The same with options by what they are and not by their ids. */
	private static WeightedSum renamed(Exercise exercise, GroupModel group, Map<String, String> titles) {
		Map<String, String> keys = new LinkedHashMap<>();
		for (Option option : exercise.options()) {
			String key = option.libraryCode().orElse("own: " + option.title());
			int same = 2;
			String unique = key;
			while (keys.containsValue(unique)) {
				unique = key + " " + same++;
			}
			keys.put(option.id().toString(), unique);
			titles.put(unique, option.title());
		}
		WeightedSum sum = group.weightedSum();
		Map<Cell, Fraction> scores = new HashMap<>();
		sum.matrix()
			.scores()
			.forEach((cell, score) -> scores
				.put(new Cell(Objects.requireNonNull(keys.get(cell.option())), cell.criterion()), score));
		return new WeightedSum(new PerformanceMatrix(List.copyOf(keys.values()), sum.matrix().criteria(), scores),
				sum.weights(), sum.minimumCoverage());
	}

	private static String sentence(OptionChange change, Words words) {
		if (change.moves().isEmpty()) {
			return words.of("decision.comparison.unranked", place(change.from(), words), place(change.to(), words));
		}
		Moves moves = change.moves().get();
		return words.of(
				(moves.places() == 0) ? "decision.comparison.stayed"
						: (moves.places() > 0) ? "decision.comparison.rose" : "decision.comparison.fell",
				place(change.from(), words), place(change.to(), words), signed(moves.byScores()),
				signed(moves.byWeights()), signed(moves.byOptions()));
	}

	private static List<String> row(OptionChange change, UnaryOperator<String> title, Words words) {
		String unknown = words.of("decision.record.none");
		Optional<Moves> moves = change.moves();
		return List.of(title.apply(change.option()), place(change.from(), words), place(change.to(), words),
				moves.map((each) -> signed(each.byScores())).orElse(unknown),
				moves.map((each) -> signed(each.byWeights())).orElse(unknown),
				moves.map((each) -> signed(each.byOptions())).orElse(unknown),
				change.totalFrom().map((total) -> total.rounded(1)).orElse(unknown),
				change.totalTo().map((total) -> total.rounded(1)).orElse(unknown),
				moves.map((each) -> signed(each.pointsByScores())).orElse(unknown),
				moves.map((each) -> signed(each.pointsByWeights())).orElse(unknown));
	}

	private static String place(Optional<Ranking.Place> place, Words words) {
		return place.map(Ranking.Place::label).orElse(words.of("decision.comparison.no-place"));
	}

	private static String weight(WeightedSum sum, String criterion, Words words) {
		Fraction share = sum.weights().shares().get(criterion);
		return (share == null) ? words.of("decision.comparison.not-used")
				: share.times(Fraction.of(100)).rounded(1) + "%";
	}

	private static String signed(int places) {
		return (places > 0) ? "+" + places : (places < 0) ? "\u2212" + -places : "0";
	}

	private static String signed(Fraction points) {
		return WhyPart.signed(new BigDecimal(points.rounded(3)));
	}

}
