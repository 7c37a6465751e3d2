package org.hiap.navigator.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.hiap.navigator.scoring.GroupScores.Score;
import org.hiap.navigator.scoring.PerformanceMatrix.Cell;

/**
 * Small random exercises, the same on every run, with coarse scores so that ties are
 * frequent, and with blanks.
 */
record RandomExercise(int seed, List<String> options, SequencedMap<String, Scale> criteria, List<Score> scores,
		Map<String, Integer> points, Fraction minimumCoverage) {

	private static final List<Scale> SCALES = List.of(Scale.benefit(0, 4), Scale.benefit(0, 4), Scale.benefit(0, 1),
			Scale.cost(1, 5), Scale.benefit(-2, 7));

	private static final List<Fraction> COVERAGES = List.of(Fraction.ZERO, Fraction.of(1, 2), Fraction.of(2, 3));

	static void forEach(Consumer<RandomExercise> check) {
		IntStream.range(0, 300).mapToObj(RandomExercise::of).forEach((exercise) -> {
			try {
				check.accept(exercise);
			}
			catch (AssertionError ex) {
				throw new AssertionError("Fails for " + exercise, ex);
			}
		});
	}

	static RandomExercise of(int seed) {
		Random random = new Random(seed);
		List<String> options = names("option", 2 + random.nextInt(5));
		SequencedMap<String, Scale> criteria = new LinkedHashMap<>();
		Map<String, Integer> points = new LinkedHashMap<>();
		for (String criterion : names("criterion", 1 + random.nextInt(5))) {
			criteria.put(criterion, SCALES.get(random.nextInt(SCALES.size())));
			points.put(criterion, random.nextInt(4) * (1 + random.nextInt(25)));
		}
		points.merge("criterion 1", 1, Integer::sum);
		List<Score> scores = new ArrayList<>();
		int blanks = random.nextInt(4);
		for (String participant : names("participant", 1 + random.nextInt(4))) {
			for (String option : options) {
				criteria.forEach((criterion, scale) -> {
					if (random.nextInt(10) >= blanks) {
						scores.add(new Score(participant, new Cell(option, criterion),
								scale.lowest() + random.nextInt(scale.steps() + 1)));
					}
				});
			}
		}
		return new RandomExercise(seed, options, criteria, scores, points,
				COVERAGES.get(random.nextInt(COVERAGES.size())));
	}

	GroupScores groupScores() {
		return new GroupScores(this.options, this.criteria, this.scores);
	}

	Weights weights() {
		return Weights.points(this.points);
	}

	WeightedSum model() {
		return model(groupScores().means());
	}

	WeightedSum model(PerformanceMatrix matrix) {
		return new WeightedSum(matrix, weights(), this.minimumCoverage);
	}

	/** The same with every option ranked that has any score that counts. */
	WeightedSum modelWithoutMinimumCoverage() {
		return new WeightedSum(groupScores().means(), weights(), Fraction.ZERO);
	}

	/** The same exercise with everything handed over back to front. */
	RandomExercise reversed() {
		return new RandomExercise(this.seed, this.options.reversed(), new LinkedHashMap<>(this.criteria.reversed()),
				this.scores.reversed(), new LinkedHashMap<>(new LinkedHashMap<>(this.points).reversed()),
				this.minimumCoverage);
	}

	/** The mean scores with the blanks filled from the worst or the best ends. */
	PerformanceMatrix filled(boolean best) {
		PerformanceMatrix means = groupScores().means();
		Map<Cell, Fraction> filled = new HashMap<>(means.scores());
		for (String option : this.options) {
			this.criteria.forEach((criterion, scale) -> filled.putIfAbsent(new Cell(option, criterion),
					Fraction.of((scale.moreIsBetter() == best) ? scale.highest() : scale.lowest())));
		}
		return new PerformanceMatrix(this.options, this.criteria, filled);
	}

	private static List<String> names(String kind, int count) {
		return IntStream.rangeClosed(1, count).mapToObj((number) -> kind + " " + number).toList();
	}

}
