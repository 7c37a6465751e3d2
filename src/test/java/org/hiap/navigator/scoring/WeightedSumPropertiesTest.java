package org.hiap.navigator.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.hiap.navigator.scoring.PerformanceMatrix.Cell;
import org.hiap.navigator.scoring.Ranking.Place;

import static org.assertj.core.api.Assertions.assertThat;

class WeightedSumPropertiesTest {

	@Test
	void theOrderOfParticipantsOptionsAndCriteriaNeverMatters() {
		RandomExercise.forEach((exercise) -> {
			RandomExercise reversed = exercise.reversed();
			assertThat(byOption(reversed.model())).isEqualTo(byOption(exercise.model()));
			assertThat(places(reversed.model())).isEqualTo(places(exercise.model()));
			assertThat(Concordance.of(reversed.groupScores(), reversed.weights()))
				.isEqualTo(Concordance.of(exercise.groupScores(), exercise.weights()));
			assertThat(Set.copyOf(reversed.groupScores().discussionOrder(reversed.weights())))
				.isEqualTo(Set.copyOf(exercise.groupScores().discussionOrder(exercise.weights())));
		});
	}

	@Test
	void equalTotalsAreListedInTheOrderGiven() {
		RandomExercise.forEach((exercise) -> {
			List<Place> places = exercise.model().ranking().places();
			for (int i = 1; i < places.size(); i++) {
				Place before = places.get(i - 1);
				Place after = places.get(i);
				assertThat(before.rank()).isLessThanOrEqualTo(after.rank());
				if (before.rank() == after.rank()) {
					assertThat(exercise.options()).containsSubsequence(before.option(), after.option());
				}
			}
		});
	}

	@Test
	void scalingAllWeightsChangesNothing() {
		RandomExercise.forEach((exercise) -> {
			Map<String, Integer> scaled = new LinkedHashMap<>(exercise.points());
			scaled.replaceAll((criterion, points) -> 7 * points);
			WeightedSum model = exercise.model();
			assertThat(model.withWeights(Weights.points(scaled)).totals()).isEqualTo(model.totals());
		});
	}

	@Test
	void contributionsSumToTheTotalOfACompleteOption() {
		RandomExercise.forEach((exercise) -> exercise.model(exercise.filled(true)).totals().forEach((total) -> {
			assertThat(total.contributions().keySet()).containsExactlyElementsOf(exercise.criteria().keySet());
			assertThat(total.total()).contains(Sample.sum(total.contributions().values()));
		}));
	}

	@Test
	void theProvisionalTotalLiesWithinItsBounds() {
		RandomExercise.forEach((exercise) -> exercise.model().totals().forEach((total) -> {
			assertThat(total.lower()).isBetween(Fraction.ZERO, total.upper());
			assertThat(total.upper()).isLessThanOrEqualTo(Fraction.of(100));
			total.total().ifPresent((points) -> assertThat(points).isBetween(total.lower(), total.upper()));
		}));
	}

	@Test
	void theBoundsAreTheTotalsWithBlanksFilledFromTheWorstAndTheBestEnd() {
		RandomExercise.forEach((exercise) -> {
			Map<String, OptionTotal> worst = byOption(exercise.model(exercise.filled(false)));
			Map<String, OptionTotal> best = byOption(exercise.model(exercise.filled(true)));
			byOption(exercise.model()).forEach((option, total) -> {
				assertThat(worst.get(option)).extracting(OptionTotal::total).isEqualTo(Optional.of(total.lower()));
				assertThat(best.get(option)).extracting(OptionTotal::total).isEqualTo(Optional.of(total.upper()));
			});
		});
	}

	@Test
	void aMissingScoreIsLeftOutAndNeverZero() {
		RandomExercise.forEach((exercise) -> {
			PerformanceMatrix matrix = exercise.groupScores().means();
			byOption(exercise.model()).forEach((option, total) -> {
				Map<String, Integer> scored = new LinkedHashMap<>(exercise.points());
				scored.keySet().removeIf((criterion) -> matrix.score(new Cell(option, criterion)).isEmpty());
				assertThat(total.contributions().keySet()).isEqualTo(scored.keySet());
				if (scored.values().stream().anyMatch((points) -> points > 0)) {
					Fraction alone = Sample.sum(Weights.points(scored)
						.shares()
						.entrySet()
						.stream()
						.map((share) -> share.getValue()
							.times(matrix.value(new Cell(option, share.getKey())).orElseThrow()))
						.toList());
					assertThat(total.total()).contains(alone.times(Fraction.of(100)));
				}
				else {
					assertThat(total.total()).isEmpty();
				}
			});
		});
	}

	@Test
	void theRankLiesBetweenTheBestAndTheWorstPossible() {
		RandomExercise.forEach((exercise) -> {
			Ranking ranking = exercise.model().ranking();
			for (Place place : ranking.places()) {
				assertThat(place.rank()).isLessThanOrEqualTo(ranking.worstPossibleRank(place.option()));
				// possible places count unranked options, which can stand above a ranked
				// one
				if (ranking.unranked().isEmpty()) {
					assertThat(place.rank()).isGreaterThanOrEqualTo(ranking.bestPossibleRank(place.option()));
				}
			}
			exercise.options()
				.forEach((option) -> assertThat(ranking.bestPossibleRank(option)).isBetween(1,
						ranking.worstPossibleRank(option)));
		});
	}

	@Test
	void withoutBlanksOnlyTheRankItselfIsPossible() {
		RandomExercise.forEach((exercise) -> {
			Ranking ranking = exercise.model(exercise.filled(true)).ranking();
			assertThat(ranking.places()).hasSameSizeAs(exercise.options()).allSatisfy((place) -> {
				assertThat(ranking.bestPossibleRank(place.option())).isEqualTo(place.rank());
				assertThat(ranking.worstPossibleRank(place.option())).isEqualTo(place.rank());
			});
		});
	}

	@Test
	void aBetterScoreNeverWorsensTheRank() {
		RandomExercise.forEach((exercise) -> {
			WeightedSum model = exercise.model();
			PerformanceMatrix matrix = model.matrix();
			matrix.scores().forEach((cell, score) -> {
				Scale scale = exercise.criteria().getOrDefault(cell.criterion(), Scale.benefit(0, 4));
				Fraction best = Fraction.of(scale.moreIsBetter() ? scale.highest() : scale.lowest());
				Fraction halfway = score.plus(best).dividedBy(Fraction.of(2));
				Ranking after = exercise.model(matrix.with(cell, halfway)).ranking();
				model.ranking()
					.place(cell.option())
					.ifPresent((before) -> assertThat(after.place(cell.option()).orElseThrow().rank())
						.isLessThanOrEqualTo(before.rank()));
			});
		});
	}

	@Test
	void anotherOptionNeverSwapsTwo() {
		RandomExercise.forEach((exercise) -> {
			PerformanceMatrix all = exercise.groupScores().means();
			String newcomer = exercise.options().getLast();
			List<String> others = exercise.options().subList(0, exercise.options().size() - 1);
			Map<Cell, Fraction> without = new HashMap<>(all.scores());
			without.keySet().removeIf((cell) -> cell.option().equals(newcomer));
			List<String> before = order(
					exercise.model(new PerformanceMatrix(others, exercise.criteria(), without)).ranking());
			List<String> after = new ArrayList<>(order(exercise.model(all).ranking()));
			after.remove(newcomer);
			assertThat(after).isEqualTo(before);
		});
	}

	private static List<String> order(Ranking ranking) {
		return ranking.places().stream().map(Place::option).toList();
	}

	private static Map<String, OptionTotal> byOption(WeightedSum model) {
		Map<String, OptionTotal> totals = new HashMap<>();
		model.totals().forEach((total) -> totals.put(total.option(), total));
		return totals;
	}

	private static Set<Place> places(WeightedSum model) {
		return Set.copyOf(model.ranking().places());
	}

}
