package org.hiap.navigator.scoring;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

import org.hiap.navigator.scoring.PerformanceMatrix.Cell;
import org.hiap.navigator.scoring.RankAcceptability.Acceptability;
import org.hiap.navigator.scoring.RankAcceptability.Central;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * Every expected value of {@code smaa} in {@code golden/prioritisation.json}, each within
 * the tolerance its case names; a key this test does not know fails it.
 */
class GoldenAcceptabilityTest {

	private static final Pattern RANGE = Pattern.compile("U\\((.+),(.+)\\)");

	@TestFactory
	Stream<DynamicTest> cases() {
		return Golden.read("prioritisation.json").get("smaa").valueStream().flatMap((testCase) -> {
			assertThat(testCase.propertyNames()).containsExactlyInAnyOrder("name", "why", "values", "expected",
					"monte_carlo_tolerance_10000_iterations");
			RankAcceptability result = result(testCase);
			double tolerance = testCase.get("monte_carlo_tolerance_10000_iterations").asDouble();
			return testCase.get("expected")
				.properties()
				.stream()
				.flatMap((option) -> option.getValue()
					.properties()
					.stream()
					.map((each) -> dynamicTest(
							testCase.get("name").asString() + ": " + option.getKey() + ", " + each.getKey(),
							() -> check(result.of(option.getKey()), each.getKey(), each.getValue(), tolerance))));
		});
	}

	private static RankAcceptability result(JsonNode testCase) {
		Sampling sampling = new Sampling(20261122);
		return switch (testCase.get("name").asString()) {
			case "S1-two-criteria-uniform-weights", "S3-three-criteria-unit-vectors" ->
				RankAcceptability.ofAnyWeights(model(testCase.get("values")), sampling);
			case "S2-two-criteria-w1-at-least-w2" ->
				RankAcceptability.ofWeightsInOrder(model(testCase.get("values")), List.of("w1", "w2"), sampling);
			case "S4-one-criterion-uncertain-score" -> ofRanges(testCase.get("values"), sampling);
			default -> throw new AssertionError("Nothing computes " + testCase.get("name"));
		};
	}

	private static void check(Acceptability option, String key, JsonNode expected, double tolerance) {
		switch (key) {
			case "rank_acceptability" -> assertClose(option.ranks(), expected, tolerance);
			case "central_weights" -> {
				assertThat(option.central().isEmpty()).isEqualTo(expected.isNull());
				option.central()
					.map(Central::weights)
					.ifPresent((weights) -> assertClose(inOrder(weights), expected, tolerance));
			}
			case "confidence_factor" -> {
				assertThat(option.central().isEmpty()).isEqualTo(expected.isNull());
				option.central()
					.map(Central::confidence)
					.ifPresent((confidence) -> assertThat(confidence).isCloseTo(number(expected), within(tolerance)));
			}
			case "pairwise_winning_index" -> {
				assertThat(option.wins()).containsOnlyKeys(expected.propertyNames());
				expected.properties()
					.forEach((other) -> assertThat(option.wins().get(other.getKey()))
						.isCloseTo(number(other.getValue()), within(tolerance)));
			}
			// a sum of shares, each within the tolerance, times places of up to four
			case "expected_rank" ->
				assertThat(option.expectedRank()).isCloseTo(number(expected), within(3 * tolerance));
			default -> throw new AssertionError("Nothing checks " + key);
		}
	}

	private static void assertClose(List<Double> actual, JsonNode expected, double tolerance) {
		assertThat(actual).hasSize(expected.size());
		for (int i = 0; i < actual.size(); i++) {
			assertThat(actual.get(i)).isCloseTo(number(expected.get(i)), within(tolerance));
		}
	}

	private static List<Double> inOrder(Map<String, Double> weights) {
		return weights.keySet().stream().sorted().map(weights::get).toList();
	}

	private static double number(JsonNode node) {
		return Golden.fraction(node).toDouble();
	}

	private static WeightedSum model(JsonNode values) {
		int size = values.valueStream().findFirst().orElseThrow().size();
		List<String> criteria = IntStream.rangeClosed(1, size).mapToObj((number) -> "w" + number).toList();
		SequencedMap<String, Scale> scales = new LinkedHashMap<>();
		criteria.forEach((criterion) -> scales.put(criterion, Scale.benefit(0, 1)));
		Map<Cell, Fraction> scores = new HashMap<>();
		values.properties()
			.forEach((option) -> IntStream.range(0, size)
				.forEach((at) -> scores.put(new Cell(option.getKey(), criteria.get(at)),
						Golden.fraction(option.getValue().get(at)))));
		return new WeightedSum(new PerformanceMatrix(List.copyOf(values.propertyNames()), scales, scores),
				Weights.equal(criteria));
	}

	private static RankAcceptability ofRanges(JsonNode values, Sampling sampling) {
		List<Matcher> ranges = values.valueStream().map((range) -> RANGE.matcher(range.asString())).toList();
		assertThat(ranges).allMatch(Matcher::matches);
		return new Compared(List.copyOf(values.propertyNames()), List.of("w1"), List.of()).simulated(sampling,
				() -> new ScoreDraw(ends(ranges, 1), ends(ranges, 2), WeightDraw.any(1)));
	}

	private static double[] ends(List<Matcher> ranges, int end) {
		return ranges.stream().map((range) -> range.group(end)).mapToDouble(Double::parseDouble).toArray();
	}

}
