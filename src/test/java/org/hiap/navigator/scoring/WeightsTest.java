package org.hiap.navigator.scoring;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class WeightsTest {

	@Test
	void sharesSumToOne() {
		RandomExercise.forEach(
				(exercise) -> assertThat(Sample.sum(exercise.weights().shares().values())).isEqualTo(Fraction.ONE));
	}

	@Test
	void rejectsWeightsThatAreAllZero() {
		assertThatIllegalArgumentException().isThrownBy(() -> Weights.points(Map.of("a", 0, "b", 0)))
			.withMessage("At least one weight must be more than zero");
		assertThatIllegalArgumentException().isThrownBy(() -> Weights.equal(List.of()));
	}

	@Test
	void rejectsAWeightBelowZero() {
		assertThatIllegalArgumentException().isThrownBy(() -> Weights.points(Map.of("a", 2, "b", -1)))
			.withMessage("A weight is never below zero");
		assertThatIllegalArgumentException().isThrownBy(() -> Weights.points(Map.of("a", 1, "b", -1)));
	}

	@Test
	void rejectsSwingsOfWhichTheLargestIsNotOneHundred() {
		assertThatIllegalArgumentException().isThrownBy(() -> Weights.swing(Map.of("a", 90, "b", 10)));
		assertThatIllegalArgumentException().isThrownBy(() -> Weights.swing(Map.of("a", 101, "b", 100)));
		assertThatIllegalArgumentException().isThrownBy(() -> Weights.swing(Map.of()));
	}

	@Test
	void tiedRanksShareTheMeanOfTheirPlaces() {
		assertThat(Weights.rankOrderCentroid(Map.of("a", 1, "b", 2, "c", 2)).shares())
			.isEqualTo(Map.of("a", Fraction.of(11, 18), "b", Fraction.of(7, 36), "c", Fraction.of(7, 36)));
		assertThat(Weights.rankOrderCentroid(Map.of("a", 5, "b", 5))).isEqualTo(Weights.equal(List.of("a", "b")));
	}

	@Test
	void everyPersonCountsTheSameHoweverManyPointsTheyGave() {
		Weights modest = Weights.points(Map.of("a", 1, "b", 0));
		Weights lavish = Weights.points(Map.of("a", 0, "b", 1000));
		assertThat(Weights.average(List.of(modest, lavish))).isEqualTo(Weights.equal(List.of("a", "b")));
	}

	@Test
	void rejectsAnAverageOverNobodyOrOverDifferentCriteria() {
		assertThatIllegalArgumentException().isThrownBy(() -> Weights.average(List.of()));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> Weights.average(List.of(Weights.equal(List.of("a")), Weights.equal(List.of("a", "b")))));
	}

	@Test
	void otherCriteriaKeepTheirProportionsWhenOneMoves() {
		Weights weights = Weights.points(Map.of("a", 50, "b", 30, "c", 20));
		assertThat(weights.with("a", Fraction.ZERO)).isEqualTo(Weights.points(Map.of("a", 0, "b", 3, "c", 2)));
		assertThat(weights.with("a", Fraction.of(3, 4))).isEqualTo(Weights.points(Map.of("a", 15, "b", 3, "c", 2)));
		assertThat(weights.with("a", Fraction.ONE)).isEqualTo(Weights.points(Map.of("a", 1, "b", 0, "c", 0)));
	}

	@Test
	void rejectsAMoveBeyondTheEndsOrAwayFromACriterionThatHasAllTheWeight() {
		Weights all = Weights.points(Map.of("a", 1, "b", 0));
		assertThatIllegalArgumentException().isThrownBy(() -> all.with("a", Fraction.of(1, 2)));
		assertThatIllegalArgumentException().isThrownBy(() -> all.with("b", Fraction.of(3, 2)));
		assertThatIllegalArgumentException().isThrownBy(() -> all.with("b", Fraction.of(-1, 2)));
	}

	@Test
	void rejectsAnUnknownCriterion() {
		assertThatIllegalArgumentException().isThrownBy(() -> Weights.equal(List.of("a")).of("b"))
			.withMessage("There is no weight for b");
	}

}
