package org.hiap.navigator.scoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.hiap.navigator.scoring.OneWaySensitivity.Switch;
import org.hiap.navigator.scoring.PerformanceMatrix.Cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class OneWaySensitivityTest {

	private static final Fraction HAIR = Fraction.of(1, 1_000_000_000_000L);

	@Test
	void totalsAreThoseOfARecalculationWithTheMovedWeight() {
		everySensitivity((exercise, sensitivity) -> {
			for (Fraction weight : List.of(Fraction.ZERO, Fraction.of(1, 7), sensitivity.currentWeight(),
					Fraction.ONE)) {
				exercise.modelWithoutMinimumCoverage()
					.withWeights(exercise.weights().with(sensitivity.criterion(), weight))
					.totals()
					.forEach((total) -> assertThat(sensitivity.totalAt(weight, total.option()))
						.isEqualTo(total.total()));
			}
		});
	}

	@Test
	void totalsAreEqualWhereTheyCross() {
		everySensitivity((exercise, sensitivity) -> {
			String one = exercise.options().getFirst();
			for (String other : exercise.options().subList(1, exercise.options().size())) {
				assertThat(sensitivity.crossings(one, other)).isEqualTo(sensitivity.crossings(other, one))
					.isSorted()
					.allSatisfy((weight) -> {
						Fraction difference = sensitivity.totalAt(weight, one)
							.orElseThrow()
							.minus(sensitivity.totalAt(weight, other).orElseThrow());
						assertThat(difference.abs()).isLessThan(HAIR);
					});
			}
		});
	}

	@Test
	void theTopIsAnotherAtTheSwitchAndTheSameBeforeIt() {
		everySensitivity((exercise, sensitivity) -> {
			WeightedSum model = exercise.modelWithoutMinimumCoverage();
			for (int k : List.of(1, 2)) {
				Set<String> now = Set.copyOf(model.ranking().top(k));
				Optional<Switch> nearest = sensitivity.nearestSwitchOfTop(k);
				Fraction change = nearest.map(sensitivity::change).orElse(Fraction.ONE);
				for (int part = 1; part < 8; part++) {
					Fraction step = change.times(Fraction.of(part, 8));
					assertThat(topsAt(exercise, sensitivity, step, k)).allMatch(now::equals);
				}
				// at the very ends an option may have no score left that counts
				if (nearest.filter((to) -> isWithin(to.weight()) && now.size() <= k).isPresent()) {
					assertThat(List.of(change, change.plus(HAIR)))
						.anySatisfy((step) -> assertThat(topsAt(exercise, sensitivity, step, k))
							.anyMatch((top) -> !top.equals(now)));
				}
			}
		});
	}

	@Test
	void optionsThatLackDifferentScoresMayBeLevelAtAnIrrationalWeight() {
		TotalByWeight halfBlank = new TotalByWeight(Optional.of(Fraction.ONE), Fraction.ZERO, Fraction.of(1, 2));
		TotalByWeight complete = new TotalByWeight(Optional.of(Fraction.ZERO), Fraction.ONE, Fraction.ONE);
		assertThat(halfBlank.crossings(complete)).singleElement()
			.satisfies((weight) -> assertThat(weight.rounded(25)).isEqualTo("0.4142135623730950488016887"));
	}

	@Test
	void optionsThatShareTheLastPlacePartWithTheSmallestChange() {
		WeightedSum model = model(Map.of("x", 1, "y", 1), Map.of("a", List.of(4, 0), "b", List.of(0, 4)));
		assertThat(new OneWaySensitivity(model, "x").nearestSwitchOfWinner())
			.contains(new Switch(Fraction.of(1, 2), "a", "b"));
	}

	@Test
	void anOptionFallsOutOfTheTopBelowTwoThatAreAlwaysEqual() {
		WeightedSum model = model(Map.of("x", 1, "y", 3),
				Map.of("a", List.of(0, 4), "b", List.of(2, 2), "c", List.of(2, 2)));
		assertThat(model.ranking().top(2)).containsExactly("a", "b", "c");
		assertThat(new OneWaySensitivity(model, "x").nearestSwitchOfTop(2))
			.contains(new Switch(Fraction.of(1, 2), "a", "b"));
	}

	@Test
	void twoOptionsThatAreAlwaysEqualNeverSwitch() {
		WeightedSum model = model(Map.of("x", 1, "y", 1), Map.of("a", List.of(3, 1), "b", List.of(3, 1)));
		assertThat(new OneWaySensitivity(model, "x").crossings("a", "b")).isEmpty();
		assertThat(new OneWaySensitivity(model, "x").nearestSwitchOfWinner()).isEmpty();
	}

	@Test
	void anOptionThatIsBetterOnEveryCriterionStaysFirst() {
		WeightedSum model = model(Map.of("x", 3, "y", 1), Map.of("a", List.of(4, 3), "b", List.of(3, 2)));
		assertThat(OneWaySensitivity.ofEveryCriterion(model))
			.allSatisfy((sensitivity) -> assertThat(sensitivity.nearestSwitchOfWinner()).isEmpty());
	}

	@Test
	void parallelTotalsNeverCross() {
		WeightedSum model = model(Map.of("x", 1, "y", 1), Map.of("a", List.of(3, 2), "b", List.of(2, 1)));
		assertThat(new OneWaySensitivity(model, "x").crossings("a", "b")).isEmpty();
	}

	@Test
	void optionsThatAreEqualOnTheCriterionMeetWhereItCarriesAllTheWeight() {
		WeightedSum model = model(Map.of("x", 1, "y", 1), Map.of("a", List.of(3, 2), "b", List.of(3, 1)));
		assertThat(new OneWaySensitivity(model, "x").crossings("a", "b")).containsExactly(Fraction.ONE);
	}

	@Test
	void skipsACriterionThatCarriesAllTheWeight() {
		WeightedSum model = model(Map.of("x", 1, "y", 0), Map.of("a", List.of(3, 2), "b", List.of(2, 3)));
		assertThat(OneWaySensitivity.ofEveryCriterion(model)).extracting(OneWaySensitivity::criterion)
			.containsExactly("y");
		assertThatIllegalArgumentException().isThrownBy(() -> new OneWaySensitivity(model, "x"))
			.withMessageContaining("All the weight is on x");
	}

	@Test
	void rejectsAnUnknownOptionAndCriterion() {
		WeightedSum model = model(Map.of("x", 1, "y", 1), Map.of("a", List.of(3, 2)));
		assertThatIllegalArgumentException().isThrownBy(() -> new OneWaySensitivity(model, "z"));
		OneWaySensitivity sensitivity = new OneWaySensitivity(model, "x");
		assertThatIllegalArgumentException().isThrownBy(() -> sensitivity.totalAt(Fraction.ONE, "b"));
	}

	/**
	 * The top among the options ranked now, a step to the left and to the right, where
	 * each of them has a total.
	 */
	private static List<Set<String>> topsAt(RandomExercise exercise, OneWaySensitivity sensitivity, Fraction step,
			int k) {
		WeightedSum model = exercise.modelWithoutMinimumCoverage();
		List<OptionTotal> unranked = model.ranking().unranked();
		Fraction now = sensitivity.currentWeight();
		return Stream.of(now.minus(step), now.plus(step))
			.filter((weight) -> weight.signum() >= 0 && weight.compareTo(Fraction.ONE) <= 0)
			.map((weight) -> model.withWeights(exercise.weights().with(sensitivity.criterion(), weight)).totals())
			.map((totals) -> totals.stream()
				.filter((total) -> unranked.stream().noneMatch((out) -> out.option().equals(total.option())))
				.toList())
			.filter((totals) -> totals.stream().allMatch(OptionTotal::ranked))
			.map((totals) -> Set.copyOf(new Ranking(totals).top(k)))
			.toList();
	}

	private static boolean isWithin(Fraction weight) {
		return weight.signum() > 0 && weight.compareTo(Fraction.ONE) < 0;
	}

	private static void everySensitivity(Check check) {
		RandomExercise.forEach((exercise) -> OneWaySensitivity.ofEveryCriterion(exercise.modelWithoutMinimumCoverage())
			.forEach((sensitivity) -> check.that(exercise, sensitivity)));
	}

	private static WeightedSum model(Map<String, Integer> points, Map<String, List<Integer>> scores) {
		SequencedMap<String, Scale> criteria = new LinkedHashMap<>();
		criteria.put("x", Scale.benefit(0, 4));
		criteria.put("y", Scale.benefit(0, 4));
		PerformanceMatrix matrix = PerformanceMatrix.empty(scores.keySet().stream().sorted().toList(), criteria);
		for (Map.Entry<String, List<Integer>> row : scores.entrySet()) {
			matrix = matrix.with(new Cell(row.getKey(), "x"), Fraction.of(row.getValue().getFirst()))
				.with(new Cell(row.getKey(), "y"), Fraction.of(row.getValue().getLast()));
		}
		return new WeightedSum(matrix, Weights.points(points));
	}

	private interface Check {

		void that(RandomExercise exercise, OneWaySensitivity sensitivity);

	}

}
