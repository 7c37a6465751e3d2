package org.hiap.navigator.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

import org.hiap.navigator.scoring.GroupScores.Score;
import org.hiap.navigator.scoring.PerformanceMatrix.Cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * Every expected value of {@code golden/prioritisation.json} in {@code cases} and
 * {@code extra}; a key this test does not know fails it. The {@code smaa} section is for
 * {@link GoldenAcceptabilityTest}.
 */
class GoldenPrioritisationTest {

	private final JsonNode golden = Golden.read("prioritisation.json");

	@Test
	void nothingElseIsInTheFile() {
		assertThat(this.golden.propertyNames()).containsExactlyInAnyOrder("about", "formulas", "cases", "extra",
				"smaa");
	}

	@TestFactory
	Stream<DynamicTest> cases() {
		return this.golden.get("cases")
			.valueStream()
			.flatMap((testCase) -> testCase.properties()
				.stream()
				.map((entry) -> dynamicTest(testCase.get("name").asString() + ": " + entry.getKey(),
						() -> check(testCase, entry.getKey(), entry.getValue()))));
	}

	@TestFactory
	Stream<DynamicTest> rankReversal() {
		JsonNode extra = this.golden.get("extra").get(0);
		assertThat(this.golden.get("extra")).hasSize(1);
		assertThat(extra.propertyNames()).containsExactlyInAnyOrder("name", "why", "weights", "options_before",
				"options_after", "fixed_before", "fixed_after", "local_before", "local_after");
		return Stream.of("before", "after").flatMap((when) -> {
			JsonNode options = extra.get("options_" + when);
			Weights weights = weights(extra.get("weights"));
			SequencedMap<String, Scale> fixed = new LinkedHashMap<>();
			weights.criteria().forEach((criterion) -> fixed.put(criterion, Scale.benefit(0, 10)));
			SequencedMap<String, Scale> stretched = new LinkedHashMap<>();
			weights.criteria().forEach((criterion) -> stretched.put(criterion, stretched(options, criterion)));
			return Stream.of(
					dynamicTest("the fixed scale " + when,
							() -> checkTotals(new WeightedSum(matrix(options, fixed), weights),
									extra.get("fixed_" + when))),
					dynamicTest("a scale stretched to the options " + when,
							() -> checkTotals(new WeightedSum(matrix(options, stretched), weights),
									extra.get("local_" + when))));
		});
	}

	private static void check(JsonNode testCase, String key, JsonNode expected) {
		switch (key) {
			case "name", "why" -> assertThat(expected.isString()).isTrue();
			case "criteria", "min_coverage", "participants", "swing_points" ->
				assertThat(expected.isObject()).as("an input").isTrue();
			case "raw_weights" -> assertThat(Sample.sum(weights(expected).shares().values())).isEqualTo(Fraction.ONE);
			case "scores" -> checkScores(testCase, expected);
			case "expected" -> checkRanking(model(testCase, matrix(testCase)), expected);
			case "cells" -> checkCells(groupScores(testCase), expected);
			case "expected_median_variant" ->
				checkRanking(model(testCase, medians(groupScores(testCase), testCase)), expected);
			case "complete_participants" -> assertThat(groupScores(testCase).completeParticipants())
				.isEqualTo(Golden.list(expected, JsonNode::asString));
			case "individual_totals" -> expected.properties()
				.forEach((person) -> checkTotals(model(testCase, groupScores(testCase).matrixOf(person.getKey())),
						person.getValue()));
			case "kendalls_W_complete" -> {
				Concordance concordance = Concordance.of(groupScores(testCase), weights(testCase.get("raw_weights")));
				assertThat(concordance.coefficient()).contains(Golden.fraction(expected));
				assertThat(concordance.participants()).isEqualTo(testCase.get("complete_participants").size());
			}
			case "normalised_by_participant" ->
				assertThat(Golden.map(testCase.get("swing_points"), GoldenPrioritisationTest::swing))
					.isEqualTo(Golden.map(expected, GoldenPrioritisationTest::shares));
			case "group_weights" -> {
				Weights group = Weights
					.average(Golden.list(testCase.get("swing_points"), GoldenPrioritisationTest::swing));
				assertThat(group).isEqualTo(shares(expected)).isEqualTo(weights(testCase.get("raw_weights")));
			}
			case "one_way" -> checkOneWay(model(testCase, matrix(testCase)), expected);
			case "roc_weights_n3", "roc_weights_n6" -> {
				List<Fraction> shares = Golden.list(expected, Golden::fraction);
				Map<String, Integer> places = new LinkedHashMap<>();
				IntStream.rangeClosed(1, shares.size()).forEach((place) -> places.put("c" + place, place));
				assertThat(Weights.rankOrderCentroid(places).shares().values()).containsExactlyElementsOf(shares);
			}
			default -> throw new AssertionError("Nothing checks " + key);
		}
	}

	private static void checkScores(JsonNode testCase, JsonNode expected) {
		PerformanceMatrix matrix = testCase.has("participants") ? groupScores(testCase).means() : matrix(testCase);
		expected.properties()
			.forEach((option) -> option.getValue()
				.properties()
				.forEach((score) -> assertThat(matrix.score(new Cell(option.getKey(), score.getKey())))
					.isEqualTo(fraction(score.getValue()))));
	}

	private static void checkRanking(WeightedSum model, JsonNode expected) {
		Ranking ranking = model.ranking();
		assertThat(Golden.map(expected, (any) -> true).keySet()).containsExactlyElementsOf(model.matrix().options());
		expected.properties()
			.forEach((option) -> option.getValue()
				.properties()
				.forEach((each) -> checkOption(ranking, option.getKey(), each.getKey(), each.getValue())));
	}

	private static void checkOption(Ranking ranking, String option, String key, JsonNode expected) {
		OptionTotal total = ranking.total(option);
		switch (key) {
			case "coverage" -> assertThat(total.coverage()).isEqualTo(Golden.fraction(expected));
			case "V" -> assertThat(total.total()).isEqualTo(fraction(expected));
			case "L" -> assertThat(total.lower()).isEqualTo(Golden.fraction(expected));
			case "U" -> assertThat(total.upper()).isEqualTo(Golden.fraction(expected));
			case "ranked" -> {
				assertThat(total.ranked()).isEqualTo(expected.asBoolean());
				assertThat(ranking.unranked().contains(total)).isNotEqualTo(expected.asBoolean());
			}
			case "rank" -> assertThat(ranking.place(option).map(Ranking.Place::rank))
				.isEqualTo(expected.isNull() ? Optional.empty() : Optional.of(expected.asInt()));
			case "best_possible_rank" -> assertThat(ranking.bestPossibleRank(option)).isEqualTo(expected.asInt());
			case "worst_possible_rank" -> assertThat(ranking.worstPossibleRank(option)).isEqualTo(expected.asInt());
			default -> throw new AssertionError("Nothing checks " + key);
		}
	}

	private static void checkCells(GroupScores scores, JsonNode expected) {
		expected.properties().forEach((option) -> option.getValue().properties().forEach((criterion) -> {
			Agreement agreement = scores.agreement(new Cell(option.getKey(), criterion.getKey()));
			criterion.getValue().properties().forEach((each) -> checkCell(agreement, each.getKey(), each.getValue()));
		}));
	}

	private static void checkCell(Agreement agreement, String key, JsonNode expected) {
		Sample sample = agreement.sample().orElseThrow();
		switch (key) {
			case "n" -> assertThat(agreement.scored()).isEqualTo(expected.asInt());
			case "mean" -> assertThat(sample.mean()).isEqualTo(Golden.fraction(expected));
			case "median" -> assertThat(sample.median()).isEqualTo(Golden.fraction(expected));
			case "iqr" -> assertThat(sample.interquartileRange()).isEqualTo(Golden.fraction(expected));
			case "min" -> assertThat(sample.lowest()).isEqualTo(Golden.fraction(expected));
			case "max" -> assertThat(sample.highest()).isEqualTo(Golden.fraction(expected));
			case "frequency_0_to_4" ->
				assertThat(agreement.distribution()).isEqualTo(Golden.list(expected, JsonNode::asInt));
			case "van_der_eijk_A" -> assertThat(agreement.vanDerEijk()).contains(Golden.fraction(expected));
			default -> throw new AssertionError("Nothing checks " + key);
		}
	}

	private static void checkOneWay(WeightedSum model, JsonNode expected) {
		OneWaySensitivity sensitivity = new OneWaySensitivity(model, expected.get("criterion").asString());
		expected.properties().forEach((each) -> {
			switch (each.getKey()) {
				case "criterion" -> assertThat(sensitivity.criterion()).isEqualTo(each.getValue().asString());
				case "current_weight" ->
					assertThat(sensitivity.currentWeight()).isEqualTo(Golden.fraction(each.getValue()));
				case "a_and_b_swap_at" -> {
					Fraction swap = Golden.fraction(each.getValue());
					assertThat(sensitivity.crossings("a", "b")).containsExactly(swap);
					assertThat(sensitivity.nearestSwitchOfWinner())
						.contains(new OneWaySensitivity.Switch(swap, "b", "a"));
				}
				case "rest_value_R" -> each.getValue()
					.properties()
					.forEach((rest) -> assertThat(sensitivity.totalAt(Fraction.ZERO, rest.getKey()))
						.contains(Golden.fraction(rest.getValue()).times(Fraction.of(100))));
				default -> throw new AssertionError("Nothing checks " + each.getKey());
			}
		});
	}

	private static void checkTotals(WeightedSum model, JsonNode expected) {
		Map<String, Fraction> totals = new HashMap<>();
		model.totals().forEach((total) -> totals.put(total.option(), total.total().orElseThrow()));
		assertThat(totals).isEqualTo(Golden.map(expected, Golden::fraction));
	}

	private static WeightedSum model(JsonNode testCase, PerformanceMatrix matrix) {
		return new WeightedSum(matrix, weights(testCase.get("raw_weights")),
				Golden.fraction(testCase.get("min_coverage")));
	}

	private static PerformanceMatrix matrix(JsonNode testCase) {
		return matrix(testCase.get("scores"), criteria(testCase));
	}

	private static PerformanceMatrix matrix(JsonNode scores, SequencedMap<String, Scale> criteria) {
		Map<Cell, Fraction> cells = new HashMap<>();
		scores.properties()
			.forEach((option) -> option.getValue()
				.properties()
				.forEach((score) -> fraction(score.getValue())
					.ifPresent((value) -> cells.put(new Cell(option.getKey(), score.getKey()), value))));
		return new PerformanceMatrix(List.copyOf(scores.propertyNames()), criteria, cells);
	}

	private static PerformanceMatrix medians(GroupScores scores, JsonNode testCase) {
		PerformanceMatrix medians = scores.means();
		for (Cell cell : medians.scores().keySet()) {
			medians = medians.with(cell, scores.agreement(cell).sample().orElseThrow().median());
		}
		assertThat(medians.criteria()).isEqualTo(criteria(testCase));
		return medians;
	}

	private static GroupScores groupScores(JsonNode testCase) {
		List<Score> scores = new ArrayList<>();
		testCase.get("participants")
			.properties()
			.forEach((person) -> person.getValue()
				.properties()
				.forEach((option) -> option.getValue().properties().forEach((score) -> {
					Cell cell = new Cell(option.getKey(), score.getKey());
					scores.add(score.getValue().isNull() ? Score.noView(person.getKey(), cell)
							: new Score(person.getKey(), cell, score.getValue().asInt()));
				})));
		return new GroupScores(List.copyOf(testCase.get("scores").propertyNames()), criteria(testCase), scores);
	}

	private static SequencedMap<String, Scale> criteria(JsonNode testCase) {
		return Golden.map(testCase.get("criteria"), (scale) -> new Scale(scale.get("lo").asInt(),
				scale.get("hi").asInt(), scale.get("more_is_better").asBoolean()));
	}

	private static Scale stretched(JsonNode options, String criterion) {
		List<Integer> scores = Golden.list(options, (option) -> option.get(criterion).asInt());
		return Scale.benefit(scores.stream().min(Integer::compare).orElseThrow(),
				scores.stream().max(Integer::compare).orElseThrow());
	}

	private static Weights weights(JsonNode raw) {
		return new Weights(Golden.map(raw, Golden::fraction));
	}

	private static Weights swing(JsonNode points) {
		return Weights.swing(Golden.map(points, JsonNode::asInt));
	}

	/** The shares as they stand, which already sum to 1. */
	private static Weights shares(JsonNode expected) {
		Weights weights = weights(expected);
		assertThat(weights.shares()).isEqualTo(Golden.map(expected, Golden::fraction));
		return weights;
	}

	private static Optional<Fraction> fraction(JsonNode node) {
		return node.isNull() ? Optional.empty() : Optional.of(Golden.fraction(node));
	}

}
