package org.hiap.navigator.scoring;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.SequencedMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.hiap.navigator.scoring.PerformanceMatrix.Cell;

/** Measures the engine, and plain ways to do the same in turn with it. See engine, which calls it. */
class Engine {

	private static final int SAMPLES = Sampling.USUAL_SAMPLES;

	private static Object last = "";

	public static void main(String[] arguments) {
		int rounds = Integer.parseInt(arguments[1]);
		switch (arguments[0]) {
			case "ranking" -> {
				GroupModel group = group(60, 8, 40, 0.1);
				compare("Ranking of 60 options by 8 criteria and 40 people, with bounds and possible places",
						5 * rounds, () -> places(group), () -> plainRanking(group));
			}
			case "any" -> any("Any weights, 50 options by 6 criteria, every score a range", 1, rounds);
			case "any-two-threads" -> any("The same on two threads", 2, rounds);
			case "any-missing" -> {
				WeightedSum model = group(50, 6, 40, 0.1).weightedSum();
				compare("Any weights, 50 by 6, every score known", rounds,
						() -> RankAcceptability.ofAnyWeights(model, new Sampling(7)), null);
			}
			case "group" -> {
				GroupModel group = group(50, 6, 40, 0.1);
				compare("Another group like this one, 50 by 6, 40 people, a tenth of the scores missing", rounds,
						() -> RankAcceptability.ofAnotherGroup(group, new Sampling(7)), null);
			}
			case "group-teams" -> {
				GroupModel group = group(50, 6, 40, 0.1).withAveraging(Averaging.TEAMS);
				compare("The same with five teams averaged", rounds,
						() -> RankAcceptability.ofAnotherGroup(group, new Sampling(7)), null);
			}
			case "influence" -> {
				GroupModel group = group(60, 8, 40, 0.1);
				compare("Leaving out each of 40 people and 5 teams, 60 by 8", rounds, () -> new Influence(group).teams(),
						null);
			}
			default -> throw new IllegalArgumentException(arguments[0]);
		}
	}

	private static void any(String what, int threads, int rounds) {
		Random random = new Random(1);
		int options = 50;
		int criteria = 6;
		double[] lowest = random.doubles((long) options * criteria).map((value) -> value * 0.75).toArray();
		double[] highest = Arrays.stream(lowest).map((value) -> value + 0.25).toArray();
		Compared compared = new Compared(ids("option ", options), ids("criterion ", criteria), List.of());
		compare(what, rounds,
				() -> compared.simulated(new Sampling(7, SAMPLES, threads),
						() -> new ScoreDraw(lowest, highest, WeightDraw.any(criteria))),
				() -> plainAcceptability(options, criteria, lowest, highest));
	}

	/** In turn, so that whatever else the machine does hits both. */
	private static void compare(String what, int rounds, Supplier<?> engine, Supplier<?> plain) {
		double first = milliseconds(engine);
		double[] ours = new double[rounds];
		double[] theirs = new double[rounds];
		for (int warming = 0; warming < rounds; warming++) {
			milliseconds(engine);
		}
		for (int round = 0; round < rounds; round++) {
			ours[round] = milliseconds(engine);
			theirs[round] = (plain != null) ? milliseconds(plain) : 0;
		}
		Arrays.sort(ours);
		Arrays.sort(theirs);
		double median = ours[rounds / 2];
		System.out.printf("| %s | %.0f ms | %.1f ms | %.1f ms | %s | %s |%n", what, first, median, ours[0],
				(plain != null) ? String.format("%.1f ms", theirs[rounds / 2]) : "",
				(plain != null) ? String.format("%.2f", median / theirs[rounds / 2]) : "");
	}

	private static double milliseconds(Supplier<?> work) {
		long start = System.nanoTime();
		last = work.get();
		return (System.nanoTime() - start) / 1e6;
	}

	private static List<Object> places(GroupModel group) {
		Ranking ranking = group.weightedSum().ranking();
		List<Object> places = new ArrayList<>(ranking.places());
		group.options().forEach((option) -> {
			places.add(ranking.bestPossibleRank(option));
			places.add(ranking.worstPossibleRank(option));
		});
		return places;
	}

	/** A fraction brought to lowest terms after every step. */
	private record Plain(BigInteger over, BigInteger under) implements Comparable<Plain> {

		Plain {
			BigInteger divisor = over.gcd(under);
			over = over.divide(divisor);
			under = under.divide(divisor);
		}

		static Plain of(long over, long under) {
			return new Plain(BigInteger.valueOf(over), BigInteger.valueOf(under));
		}

		Plain plus(Plain other) {
			return new Plain(this.over.multiply(other.under).add(other.over.multiply(this.under)),
					this.under.multiply(other.under));
		}

		Plain times(Plain other) {
			return new Plain(this.over.multiply(other.over), this.under.multiply(other.under));
		}

		Plain dividedBy(Plain other) {
			return new Plain(this.over.multiply(other.under), this.under.multiply(other.over));
		}

		@Override
		public int compareTo(Plain other) {
			return this.over.multiply(other.under).compareTo(other.over.multiply(this.under));
		}

	}

	/** The formulas as they are written; scales here run from 0 to 4, the last criterion turned round. */
	private static Object plainRanking(GroupModel group) {
		List<String> criteria = List.copyOf(group.criteria().keySet());
		Map<String, Plain> weights = new HashMap<>();
		for (String criterion : criteria) {
			Plain sum = Plain.of(0, 1);
			for (Participant person : group.participants()) {
				Fraction own = person.weights().orElseThrow().of(criterion);
				sum = sum.plus(new Plain(own.numerator(), own.denominator()));
			}
			weights.put(criterion, sum.dividedBy(Plain.of(group.participants().size(), 1)));
		}
		Map<String, Plain> lower = new LinkedHashMap<>();
		Map<String, Plain> upper = new LinkedHashMap<>();
		Map<String, Plain> total = new LinkedHashMap<>();
		for (String option : group.options()) {
			Plain sum = Plain.of(0, 1);
			Plain coverage = Plain.of(0, 1);
			for (String criterion : criteria) {
				int points = 0;
				int people = 0;
				for (Participant person : group.participants()) {
					OptionalInt score = person.scores().getOrDefault(new Cell(option, criterion), OptionalInt.empty());
					points += score.orElse(0);
					people += score.isPresent() ? 1 : 0;
				}
				if (people > 0) {
					boolean more = group.criteria().get(criterion).moreIsBetter();
					Plain value = Plain.of(more ? points : 4L * people - points, 4L * people);
					sum = sum.plus(Plain.of(100, 1).times(weights.get(criterion)).times(value));
					coverage = coverage.plus(weights.get(criterion));
				}
			}
			lower.put(option, sum);
			upper.put(option, sum.plus(Plain.of(100, 1).times(Plain.of(1, 1).plus(coverage.times(Plain.of(-1, 1))))));
			total.put(option, sum.dividedBy(coverage));
		}
		List<Object> places = new ArrayList<>();
		for (String option : group.options()) {
			places.add(1 + above(total, total.get(option)));
			places.add(1 + above(lower, upper.get(option)));
			places.add(1 + above(upper, lower.get(option)));
		}
		return places;
	}

	private static long above(Map<String, Plain> all, Plain bound) {
		return all.values().stream().filter((each) -> each.compareTo(bound) > 0).count();
	}

	/** Sample after sample, sorting the options by their totals, without ties: places, wins, weights, confidence. */
	private static Object plainAcceptability(int options, int criteria, double[] lowest, double[] highest) {
		Random random = new Random(7);
		double[][] values = new double[SAMPLES][options * criteria];
		int[][] ranks = new int[options][options];
		int[][] wins = new int[options][options];
		double[][] central = new double[options][criteria];
		for (double[] sample : values) {
			for (int cell = 0; cell < sample.length; cell++) {
				sample[cell] = lowest[cell] + random.nextDouble() * (highest[cell] - lowest[cell]);
			}
			double[] cuts = random.doubles(criteria - 1).sorted().toArray();
			double[] weights = new double[criteria];
			for (int criterion = 0; criterion < criteria; criterion++) {
				weights[criterion] = ((criterion < criteria - 1) ? cuts[criterion] : 1)
						- ((criterion > 0) ? cuts[criterion - 1] : 0);
			}
			double[] totals = totals(sample, weights, options);
			Integer[] order = IntStream.range(0, options).boxed().toArray(Integer[]::new);
			Arrays.sort(order, Comparator.comparingDouble((option) -> -totals[option]));
			for (int place = 0; place < options; place++) {
				ranks[order[place]][place]++;
				for (int below = place + 1; below < options; below++) {
					wins[order[place]][order[below]]++;
				}
			}
			for (int criterion = 0; criterion < criteria; criterion++) {
				central[order[0]][criterion] += weights[criterion];
			}
		}
		int[] confidence = new int[options];
		for (int option = 0; option < options; option++) {
			if (ranks[option][0] > 0) {
				int times = ranks[option][0];
				double[] weights = Arrays.stream(central[option]).map((sum) -> sum / times).toArray();
				for (double[] sample : values) {
					double[] totals = totals(sample, weights, options);
					confidence[option] += (Arrays.stream(totals).max().orElseThrow() == totals[option]) ? 1 : 0;
				}
			}
		}
		return List.of(ranks, wins, central, confidence);
	}

	private static double[] totals(double[] values, double[] weights, int options) {
		double[] totals = new double[options];
		for (int option = 0; option < options; option++) {
			for (int criterion = 0; criterion < weights.length; criterion++) {
				totals[option] += weights[criterion] * values[option * weights.length + criterion];
			}
		}
		return totals;
	}

	private static GroupModel group(int options, int criteria, int people, double missing) {
		Random random = new Random(3);
		SequencedMap<String, Scale> scales = new LinkedHashMap<>();
		for (String criterion : ids("criterion ", criteria)) {
			scales.put(criterion, (scales.size() < criteria - 1) ? Scale.benefit(0, 4) : Scale.cost(0, 4));
		}
		double[] worth = random.doubles((long) options * criteria).map((value) -> 4 * value).toArray();
		List<Participant> participants = new ArrayList<>();
		for (int person = 0; person < people; person++) {
			Map<Cell, OptionalInt> scores = new HashMap<>();
			int cell = 0;
			for (String option : ids("option ", options)) {
				for (String criterion : scales.keySet()) {
					int points = Math.clamp(Math.round(worth[cell++] + random.nextGaussian()), 0, 4);
					if (random.nextDouble() >= missing) {
						scores.put(new Cell(option, criterion), OptionalInt.of(points));
					}
				}
			}
			Map<String, Integer> swings = new LinkedHashMap<>();
			scales.keySet().forEach((criterion) -> swings.put(criterion, random.nextInt(101)));
			swings.put("criterion " + (10 + random.nextInt(criteria)), 100);
			participants.add(new Participant("person " + person, Optional.of("team " + person % 5),
					Optional.of(Weights.swing(swings)), scores));
		}
		return new GroupModel(ids("option ", options), scales, participants);
	}

	private static List<String> ids(String kind, int count) {
		return IntStream.range(10, 10 + count).mapToObj((number) -> kind + number).toList();
	}

}
