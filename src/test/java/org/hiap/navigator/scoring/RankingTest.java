package org.hiap.navigator.scoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

import org.junit.jupiter.api.Test;

import org.hiap.navigator.scoring.PerformanceMatrix.Cell;
import org.hiap.navigator.scoring.Ranking.Place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RankingTest {

	@Test
	void tiesThatDoublesWouldBreakShareAPlace() {
		double p = 0.1 * 0.1 + 0.2 * 0.4 + 0.7 * 0.4;
		double q = 0.1 * 1.0 + 0.2 * 1.0 + 0.7 * 0.1;
		assertThat(p).as("the trap").isNotEqualTo(q);
		SequencedMap<String, List<Integer>> scores = new LinkedHashMap<>();
		scores.put("last", List.of(1, 1, 1));
		scores.put("q", List.of(10, 10, 1));
		scores.put("top", List.of(9, 9, 9));
		scores.put("p", List.of(1, 4, 4));
		Ranking ranking = model(Scale.benefit(0, 10), List.of(1, 2, 7), scores).ranking();
		assertThat(ranking.places()).extracting(Place::option).containsExactly("top", "q", "p", "last");
		assertThat(ranking.places()).extracting(Place::label).containsExactly("1", "2=", "2=", "4");
		assertThat(ranking.total("p").total()).contains(Fraction.of(37)).isEqualTo(ranking.total("q").total());
	}

	@Test
	void theTopHoldsEverybodyWhoSharesItsLastPlace() {
		Ranking ranking = ranking(Map.of("a", 9, "b", 5, "c", 5, "d", 1));
		assertThat(ranking.top(1)).containsExactly("a");
		assertThat(ranking.top(2)).containsExactly("a", "b", "c");
		assertThat(ranking.top(3)).containsExactly("a", "b", "c");
		assertThat(ranking.top(9)).containsExactly("a", "b", "c", "d");
	}

	@Test
	void tellsWhichOfTheTopStayWithEqualWeights() {
		SequencedMap<String, List<Integer>> scores = new LinkedHashMap<>();
		scores.put("a", List.of(10, 0, 0));
		scores.put("b", List.of(8, 5, 5));
		scores.put("c", List.of(1, 9, 9));
		WeightedSum model = model(Scale.benefit(0, 10), List.of(8, 1, 1), scores);
		assertThat(model.ranking().top(2)).containsExactly("a", "b");
		assertThat(model.ranking().stayingInTop(2, model.withEqualWeights().ranking())).containsExactly("b");
	}

	@Test
	void anOptionBelowTwoThirdsCoverageIsShownButNotRanked() {
		SequencedMap<String, List<Integer>> scores = new LinkedHashMap<>();
		scores.put("two thirds", List.of(5, 5));
		scores.put("one third", List.of(10));
		scores.put("nothing", List.of());
		Ranking ranking = model(Scale.benefit(0, 10), List.of(1, 1, 1), scores).ranking();
		assertThat(ranking.places()).extracting(Place::option).containsExactly("two thirds");
		assertThat(ranking.unranked()).extracting(OptionTotal::option).containsExactly("one third", "nothing");
		assertThat(ranking.place("one third")).isEmpty();
		assertThat(ranking.total("one third").total()).contains(Fraction.of(100));
		assertThat(ranking.total("nothing").total()).isEmpty();
	}

	@Test
	void aCriterionWithoutWeightAddsNoCoverage() {
		Ranking ranking = model(Scale.benefit(0, 10), List.of(0, 1, 1), scores("a", List.of(9))).ranking();
		assertThat(ranking.total("a").coverage()).isEqualTo(Fraction.ZERO);
		assertThat(ranking.total("a").total()).isEmpty();
	}

	@Test
	void thereIsNoPlaceAmongNobody() {
		assertThat(new Ranking(List.of()).places()).isEmpty();
		assertThat(new Ranking(List.of()).top(3)).isEmpty();
	}

	@Test
	void rejectsAnUnknownOptionAnOptionListedTwiceAndATopOfNone() {
		Ranking ranking = ranking(Map.of("a", 1));
		assertThatIllegalArgumentException().isThrownBy(() -> ranking.place("b"));
		assertThatIllegalArgumentException().isThrownBy(() -> ranking.bestPossibleRank("b"));
		assertThatIllegalArgumentException().isThrownBy(() -> ranking.top(0));
		OptionTotal total = ranking.total("a");
		assertThatIllegalArgumentException().isThrownBy(() -> new Ranking(List.of(total, total)));
	}

	@Test
	void rejectsAPlaceWithoutAnyScore() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new OptionTotal("a", new LinkedHashMap<>(), Fraction.ZERO, true));
	}

	@Test
	void rejectsWeightsForOtherCriteriaAndACoverageAboveOne() {
		WeightedSum model = model(Scale.benefit(0, 10), List.of(1), scores("a", List.of(1)));
		assertThatIllegalArgumentException().isThrownBy(() -> model.withWeights(Weights.equal(List.of("c1", "c2"))));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new WeightedSum(model.matrix(), model.weights(), Fraction.of(67)));
	}

	private static Ranking ranking(Map<String, Integer> scores) {
		SequencedMap<String, List<Integer>> rows = new LinkedHashMap<>();
		scores.keySet()
			.stream()
			.sorted()
			.forEach((option) -> rows.put(option, List.of(scores.getOrDefault(option, 0))));
		return model(Scale.benefit(0, 10), List.of(1), rows).ranking();
	}

	private static SequencedMap<String, List<Integer>> scores(String option, List<Integer> row) {
		return new LinkedHashMap<>(Map.of(option, row));
	}

	/** Criteria are c1, c2 and so on; rows may stop early. */
	private static WeightedSum model(Scale scale, List<Integer> points, SequencedMap<String, List<Integer>> scores) {
		SequencedMap<String, Scale> criteria = new LinkedHashMap<>();
		Map<String, Integer> weights = new LinkedHashMap<>();
		for (int i = 0; i < points.size(); i++) {
			criteria.put("c" + (i + 1), scale);
			weights.put("c" + (i + 1), points.get(i));
		}
		PerformanceMatrix matrix = PerformanceMatrix.empty(List.copyOf(scores.keySet()), criteria);
		for (Map.Entry<String, List<Integer>> row : scores.entrySet()) {
			for (int i = 0; i < row.getValue().size(); i++) {
				matrix = matrix.with(new Cell(row.getKey(), "c" + (i + 1)), Fraction.of(row.getValue().get(i)));
			}
		}
		return new WeightedSum(matrix, Weights.points(weights));
	}

}
