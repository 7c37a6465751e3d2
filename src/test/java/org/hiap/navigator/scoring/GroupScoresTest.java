package org.hiap.navigator.scoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

import org.junit.jupiter.api.Test;

import org.hiap.navigator.scoring.GroupScores.Disagreement;
import org.hiap.navigator.scoring.GroupScores.Score;
import org.hiap.navigator.scoring.PerformanceMatrix.Cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class GroupScoresTest {

	private static final Cell A_NEED = new Cell("a", "need");

	private static final Cell A_EFFORT = new Cell("a", "effort");

	private static final Cell B_NEED = new Cell("b", "need");

	private static final Cell B_EFFORT = new Cell("b", "effort");

	@Test
	void noViewIsCountedAndNeverZero() {
		GroupScores scores = scores(new Score("p1", A_NEED, 3), Score.noView("p2", A_NEED), Score.noView("p2", B_NEED));
		assertThat(scores.means().score(A_NEED)).contains(Fraction.of(3));
		assertThat(scores.means().score(B_NEED)).isEmpty();
		assertThat(scores.agreement(A_NEED).notKnown()).isOne();
		assertThat(scores.agreement(A_EFFORT).notKnown()).isZero();
		assertThat(scores.participants()).containsExactly("p1", "p2");
	}

	@Test
	void anAgreedScoreReplacesTheMean() {
		PerformanceMatrix matrix = scores(new Score("p1", A_NEED, 3), new Score("p2", A_NEED, 1)).means();
		assertThat(matrix.score(A_NEED)).contains(Fraction.of(2));
		assertThat(matrix.with(A_NEED, Fraction.of(1)).score(A_NEED)).contains(Fraction.of(1));
	}

	@Test
	void whereLessIsBetterTheLowestScoreHasTheHighestValue() {
		assertThat(scores(new Score("p1", A_EFFORT, 1)).means().value(A_EFFORT)).contains(Fraction.ONE);
		assertThat(scores(new Score("p1", A_EFFORT, 4)).means().value(A_EFFORT)).contains(Fraction.of(1, 4));
	}

	@Test
	void whatWeighsMostTimesSpreadIsTalkedAboutFirst() {
		GroupScores scores = scores(new Score("p1", A_NEED, 0), new Score("p2", A_NEED, 2),
				new Score("p1", A_EFFORT, 1), new Score("p2", A_EFFORT, 5), new Score("p1", B_NEED, 3),
				new Score("p2", B_NEED, 3));
		List<Disagreement> order = scores.discussionOrder(Weights.swing(Map.of("need", 100, "effort", 25)));
		assertThat(order).extracting(Disagreement::cell).containsExactly(A_NEED, A_EFFORT, B_NEED);
		assertThat(order).extracting(Disagreement::squared)
			.containsExactly(Fraction.of(400), Fraction.of(100), Fraction.ZERO);
		assertThat(order.getFirst().points()).isCloseTo(20, within(1e-9));
	}

	@Test
	void spreadCountsAsAShareOfTheScale() {
		SequencedMap<String, Scale> criteria = new LinkedHashMap<>(Map.of("cost", Scale.cost(0, 100)));
		GroupScores scores = new GroupScores(List.of("a"), criteria,
				List.of(new Score("p1", new Cell("a", "cost"), 40), new Score("p2", new Cell("a", "cost"), 60)));
		assertThat(scores.discussionOrder(Weights.equal(List.of("cost")))).singleElement()
			.extracting(Disagreement::squared)
			.isEqualTo(Fraction.of(100));
	}

	@Test
	void equalDisagreementsKeepTheOrderOfTheMatrix() {
		GroupScores scores = scores(new Score("p1", B_NEED, 0), new Score("p2", B_NEED, 4),
				new Score("p1", A_EFFORT, 1), new Score("p2", A_EFFORT, 5), new Score("p1", A_NEED, 0),
				new Score("p2", A_NEED, 4));
		assertThat(scores.discussionOrder(Weights.equal(List.of("effort", "need")))).extracting(Disagreement::cell)
			.containsExactly(A_NEED, A_EFFORT, B_NEED);
	}

	@Test
	void concordanceIsOneWhenAllAgreeAndZeroWhenTwoAreOpposed() {
		assertThat(concordance(List.of(3, 2, 1), List.of(9, 5, 0))).contains(Fraction.ONE);
		assertThat(concordance(List.of(3, 2, 1), List.of(1, 2, 3))).contains(Fraction.ZERO);
	}

	@Test
	void concordanceIsUndefinedForOnePersonOrWhenAllIsTied() {
		assertThat(concordance(List.of(3, 2, 1))).isEmpty();
		assertThat(concordance(List.of(2, 2), List.of(1, 1))).isEmpty();
		assertThat(concordance(List.of(2), List.of(1))).isEmpty();
		assertThat(concordance()).isEmpty();
	}

	@Test
	void concordanceCountsOnlyThoseWhoScoredEveryCell() {
		GroupScores scores = scores(new Score("p1", A_NEED, 0), new Score("p1", A_EFFORT, 1),
				new Score("p1", B_NEED, 4), new Score("p1", B_EFFORT, 1), new Score("p2", A_NEED, 4));
		Concordance concordance = Concordance.of(scores, Weights.equal(List.of("need", "effort")));
		assertThat(concordance.participants()).isOne();
		assertThat(concordance.coefficient()).isEmpty();
	}

	@Test
	void rejectsAScoreOutsideTheScale() {
		assertThatIllegalArgumentException().isThrownBy(() -> scores(new Score("p1", A_NEED, 5)))
			.withMessage("A score of 5 is outside the scale from 0 to 4");
		assertThatIllegalArgumentException().isThrownBy(() -> scores(new Score("p1", A_EFFORT, 0)));
		assertThatIllegalArgumentException().isThrownBy(() -> scores().means().with(A_NEED, Fraction.of(41, 10)))
			.withMessage("A score of 41/10 is outside the scale from 0 to 4");
	}

	@Test
	void rejectsASecondScoreByOnePersonForOneCell() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> scores(new Score("p1", A_NEED, 3), Score.noView("p1", A_NEED)));
	}

	@Test
	void rejectsUnknownOptionsAndCriteria() {
		assertThatIllegalArgumentException().isThrownBy(() -> scores(new Score("p1", new Cell("c", "need"), 3)));
		assertThatIllegalArgumentException().isThrownBy(() -> scores(new Score("p1", new Cell("a", "cost"), 3)));
		assertThatIllegalArgumentException().isThrownBy(() -> scores().means().score(new Cell("c", "need")));
	}

	@Test
	void rejectsAnOptionListedTwice() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> PerformanceMatrix.empty(List.of("a", "a"), new LinkedHashMap<>()));
	}

	@Test
	void rejectsAScaleWithoutSteps() {
		assertThatIllegalArgumentException().isThrownBy(() -> Scale.benefit(3, 3));
		assertThatIllegalArgumentException().isThrownBy(() -> Scale.cost(3, 2));
	}

	@SafeVarargs
	private static Optional<Fraction> concordance(List<Integer>... totals) {
		return Concordance
			.ofTotals(List.of(totals).stream().map((own) -> own.stream().map(Fraction::of).toList()).toList())
			.coefficient();
	}

	private static GroupScores scores(Score... scores) {
		SequencedMap<String, Scale> criteria = new LinkedHashMap<>();
		criteria.put("need", Scale.benefit(0, 4));
		criteria.put("effort", Scale.cost(1, 5));
		return new GroupScores(List.of("a", "b"), criteria, List.of(scores));
	}

}
