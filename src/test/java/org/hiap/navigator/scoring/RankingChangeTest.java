package org.hiap.navigator.scoring;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

import org.hiap.navigator.scoring.PerformanceMatrix.Cell;
import org.hiap.navigator.scoring.RankingChange.Moves;
import org.hiap.navigator.scoring.RankingChange.OptionChange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RankingChangeTest {

	/** Two criteria of weight 3 to 1: A 3 and 0, B 2 and 4, C 1 and 1, Old 4 and 4. */
	private static final WeightedSum BEFORE = model(Map.of("need", 3, "fit", 1),
			Map.of("A", Map.of("need", 3, "fit", 0), "B", Map.of("need", 2, "fit", 4), "C", Map.of("need", 1, "fit", 1),
					"Old", Map.of("need", 4, "fit", 4)));

	@Test
	void nothingMovesBetweenTheSame() {
		RankingChange change = RankingChange.between(BEFORE, BEFORE);
		assertThat(change.gone()).isEmpty();
		assertThat(change.come()).isEmpty();
		assertThat(change.options()).extracting((option) -> option.moves().orElseThrow())
			.containsOnly(new Moves(0, 0, 0, Fraction.ZERO, Fraction.ZERO));
	}

	@Test
	void scoresThatRiseMoveAnOptionUp() {
		WeightedSum after = model(Map.of("need", 3, "fit", 1), Map.of("A", Map.of("need", 3, "fit", 0), "B",
				Map.of("need", 2, "fit", 4), "C", Map.of("need", 4, "fit", 1), "Old", Map.of("need", 4, "fit", 4)));
		OptionChange c = change(RankingChange.between(BEFORE, after), "C");
		assertThat(c.from().orElseThrow().rank()).isEqualTo(4);
		assertThat(c.to().orElseThrow().rank()).isEqualTo(2);
		// three steps of four on three quarters of the weight
		assertThat(c.moves()).contains(new Moves(0, 2, 0, Fraction.of(225, 4), Fraction.ZERO));
	}

	@Test
	void weightsMoveWhatScoresDoNot() {
		WeightedSum after = model(Map.of("need", 0, "fit", 1), Map.of("A", Map.of("need", 3, "fit", 0), "B",
				Map.of("need", 2, "fit", 4), "C", Map.of("need", 1, "fit", 1), "Old", Map.of("need", 4, "fit", 4)));
		RankingChange change = RankingChange.between(BEFORE, after);
		assertThat(change(change, "A").moves()).contains(new Moves(0, 0, -1, Fraction.ZERO, Fraction.of(-225, 4)));
		assertThat(change(change, "C").moves()).contains(new Moves(0, 0, 1, Fraction.ZERO, Fraction.ZERO));
	}

	@Test
	void optionsThatGoAndComeMoveTheOthers() {
		WeightedSum after = model(Map.of("need", 3, "fit", 1), Map.of("A", Map.of("need", 3, "fit", 0), "B",
				Map.of("need", 2, "fit", 4), "C", Map.of("need", 1, "fit", 1), "New", Map.of("need", 2, "fit", 2)));
		RankingChange change = RankingChange.between(BEFORE, after);
		assertThat(change.gone()).containsExactly("Old");
		assertThat(change.come()).containsExactly("New");
		assertThat(change(change, "B").moves()).contains(new Moves(1, 0, 0, Fraction.ZERO, Fraction.ZERO));
		assertThat(change(change, "C").moves()).as("one went above it and one came")
			.contains(new Moves(0, 0, 0, Fraction.ZERO, Fraction.ZERO));
	}

	/**
	 * B, A and C are first, second and third without Old. With the new scores by the old
	 * weights A has 25, B 56 1/4, C 75; with the new weights, all on fit, A has 100.
	 */
	@Test
	void everyMoveIsTheSumOfItsParts() {
		WeightedSum after = model(Map.of("need", 0, "fit", 1), Map.of("A", Map.of("need", 0, "fit", 4), "B",
				Map.of("need", 2, "fit", 3), "C", Map.of("need", 4, "fit", 0)));
		RankingChange change = RankingChange.between(BEFORE, after);
		OptionChange a = change(change, "A");
		assertThat(a.from().orElseThrow().rank()).isEqualTo(3);
		assertThat(a.to().orElseThrow().rank()).isEqualTo(1);
		assertThat(a.moves()).contains(new Moves(1, -1, 2, Fraction.of(-125, 4), Fraction.of(75)));
		for (OptionChange each : change.options()) {
			Moves moves = each.moves().orElseThrow();
			assertThat(moves.places()).isEqualTo(each.from().orElseThrow().rank() - each.to().orElseThrow().rank());
			assertThat(moves.pointsByScores().plus(moves.pointsByWeights()))
				.isEqualTo(each.totalTo().orElseThrow().minus(each.totalFrom().orElseThrow()));
		}
	}

	@Test
	void aCriterionThatGoesOrComesIsAChangeOfWeights() {
		WeightedSum after = model(Map.of("need", 1, "impact", 1), Map.of("A", Map.of("need", 3, "impact", 4), "B",
				Map.of("need", 2, "impact", 0), "C", Map.of("need", 1, "impact", 0)));
		WeightedSum before = model(Map.of("need", 1, "fit", 1), Map.of("A", Map.of("need", 3, "fit", 0), "B",
				Map.of("need", 2, "fit", 4), "C", Map.of("need", 1, "fit", 0)));
		RankingChange change = RankingChange.between(before, after);
		assertThat(change.droppedCriteria()).containsExactly("fit");
		assertThat(change.addedCriteria()).containsExactly("impact");
		assertThat(change(change, "A").moves()).contains(new Moves(0, 0, 1, Fraction.ZERO, Fraction.of(50)));
	}

	@Test
	void scalesThatChangedTheirDirectionAreComparedByWhatTheyMean() {
		WeightedSum turned = turned(BEFORE);
		assertThat(RankingChange.between(BEFORE, turned).options())
			.extracting((option) -> option.moves().orElseThrow().places())
			.containsOnly(0);
	}

	@Test
	void anOptionWithoutAPlaceHasNoMoves() {
		WeightedSum after = model(Map.of("need", 3, "fit", 1), Map.of("A", Map.of("fit", 1), "B",
				Map.of("need", 2, "fit", 4), "C", Map.of("need", 1, "fit", 1), "Old", Map.of("need", 4, "fit", 4)));
		OptionChange a = change(RankingChange.between(BEFORE, after), "A");
		assertThat(a.from().orElseThrow().rank()).isEqualTo(3);
		assertThat(a.to()).isEmpty();
		assertThat(a.moves()).isEmpty();
	}

	@Test
	void whatHasNothingInCommonHasNothingToCompare() {
		WeightedSum after = model(Map.of("cost", 1), Map.of("X", Map.of("cost", 1), "Y", Map.of("cost", 2)));
		RankingChange change = RankingChange.between(BEFORE, after);
		assertThat(change.options()).isEmpty();
		assertThat(change.gone()).hasSize(4);
		assertThat(change.come()).containsExactlyInAnyOrder("X", "Y");
	}

	private static OptionChange change(RankingChange change, String option) {
		return change.options().stream().filter((each) -> each.option().equals(option)).findFirst().orElseThrow();
	}

	private static WeightedSum model(Map<String, Integer> weights, Map<String, Map<String, Integer>> scores) {
		SequencedMap<String, Scale> criteria = new LinkedHashMap<>();
		weights.keySet().stream().sorted().forEach((criterion) -> criteria.put(criterion, Scale.benefit(0, 4)));
		Map<Cell, Fraction> cells = new HashMap<>();
		scores.forEach((option, own) -> own
			.forEach((criterion, points) -> cells.put(new Cell(option, criterion), Fraction.of(points))));
		List<String> options = scores.keySet().stream().sorted().toList();
		return new WeightedSum(new PerformanceMatrix(options, criteria, cells), Weights.points(weights));
	}

	/** The same with every scale from better to worse. */
	private static WeightedSum turned(WeightedSum model) {
		SequencedMap<String, Scale> criteria = new LinkedHashMap<>();
		model.matrix().criteria().keySet().forEach((criterion) -> criteria.put(criterion, Scale.cost(0, 4)));
		Map<Cell, Fraction> cells = new HashMap<>();
		model.matrix().scores().forEach((cell, score) -> cells.put(cell, Fraction.of(4).minus(score)));
		return new WeightedSum(new PerformanceMatrix(model.matrix().options(), criteria, cells), model.weights());
	}

}
