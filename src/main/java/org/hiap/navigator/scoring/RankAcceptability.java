package org.hiap.navigator.scoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * How often each option takes each place when what is not known for certain is drawn many
 * times: stochastic multicriteria acceptability analysis (SMAA-2, Lahdelma and Salminen
 * 2001, Operations Research 49), computed by simulation as Tervonen and Lahdelma (2007,
 * European Journal of Operational Research 178) describe: F14. In every sample t options
 * that tie from place r share the places r to r + t - 1, each 1/t. Scores nobody gave are
 * drawn from their whole scale, evenly and not only whole numbers, because the score of a
 * group is a mean. A plain value to be kept: nothing in it names a person.
 *
 * @param seed from which the same result can be had again
 * @param samples how many were drawn
 * @param options those that are ranked, by id
 * @param leftOut ids of the options with too little coverage, by id; they take no part
 */
public record RankAcceptability(long seed, int samples, List<Acceptability> options, List<String> leftOut) {

	/** Fewest people who scored for another group like them to be drawn. */
	public static final int FEWEST_SCORERS = 5;

	/**
	 * What one option comes to.
	 *
	 * @param ranks share of the samples, 0 to 1, in which it is first, second and so on;
	 * they sum to 1
	 * @param wins by the id of every other option: share of the samples in which this one
	 * has the higher total, a tie counting one half
	 * @param central none when it is never first
	 */
	public record Acceptability(String option, List<Double> ranks, Map<String, Double> wins,
			Optional<Central> central) {

		public Acceptability {
			ranks = List.copyOf(ranks);
			wins = Map.copyOf(wins);
		}

		/** Share of the samples, 0 to 1, in which it is among the first {@code k}. */
		public double inTop(int k) {
			return this.ranks.stream().limit(k).mapToDouble(Double::doubleValue).sum();
		}

		/**
		 * The same in whole runs of 100, rounded down so that 90 is never said of less.
		 */
		public int runsInTop(int k) {
			return (int) (100 * inTop(k) + 1e-7);
		}

		public Likelihood likelihood(int k) {
			return Likelihood.of(inTop(k));
		}

		/** The mean of its places, from 1. */
		public double expectedRank() {
			double sum = 0;
			for (int place = 1; place <= this.ranks.size(); place++) {
				sum += place * this.ranks.get(place - 1);
			}
			return sum;
		}

	}

	/**
	 * What somebody weighs who puts an option first.
	 *
	 * @param weights the mean weights of the samples in which it is first, by criterion
	 * @param confidence share of the samples, 0 to 1, in which it would be first if these
	 * were the weights; never to be shown without a sentence
	 */
	public record Central(Map<String, Double> weights, double confidence) {

		public Central {
			weights = Map.copyOf(weights);
		}

	}

	public RankAcceptability {
		options = List.copyOf(options);
		leftOut = List.copyOf(leftOut);
	}

	/**
	 * "Any weights at all", the stress test: the group's scores, and weights drawn evenly
	 * from all there could be.
	 */
	public static RankAcceptability ofAnyWeights(WeightedSum model, Sampling sampling) {
		return of(model, sampling, (compared) -> WeightDraw.any(compared.criteria().size()));
	}

	/**
	 * The same where only an order of the criteria is agreed: weights drawn evenly from
	 * those in this order.
	 * @param order every criterion, the most important first
	 */
	public static RankAcceptability ofWeightsInOrder(WeightedSum model, List<String> order, Sampling sampling) {
		if (order.size() != model.weights().criteria().size()
				|| !Set.copyOf(order).equals(model.weights().criteria())) {
			throw new IllegalArgumentException("An order names every criterion once");
		}
		return of(model, sampling,
				(compared) -> WeightDraw.inOrder(order.stream().map(compared.criteria()::indexOf).toList()));
	}

	/** With the model's weights: only scores nobody gave are drawn. */
	public static RankAcceptability ofTheseWeights(WeightedSum model, Sampling sampling) {
		return of(model, sampling, (compared) -> WeightDraw.fixed(compared.shares(model.weights())));
	}

	/**
	 * "Another group like this one", the headline: as many people are drawn from those
	 * who gave scores or weights, with replacement, each with all they gave. The score of
	 * a cell is the mean over those drawn who scored it, also where another was agreed; a
	 * cell that none of them scored is drawn from its scale. Weights are the mean of
	 * those people's own, or the common ones. Where teams are averaged, so are the teams
	 * of those drawn.
	 * @return none with fewer than five people who scored
	 */
	public static Optional<RankAcceptability> ofAnotherGroup(GroupModel model, Sampling sampling) {
		if (model.scorers() < FEWEST_SCORERS) {
			return Optional.empty();
		}
		Compared compared = Compared.of(model.weightedSum());
		GroupDraw.Given given = compared.given(model);
		return Optional.of(compared.simulated(sampling, () -> new GroupDraw(given)));
	}

	private static RankAcceptability of(WeightedSum model, Sampling sampling, Function<Compared, WeightDraw> weighing) {
		Compared compared = Compared.of(model);
		double[] lowest = compared.values(model.matrix(), 0);
		double[] highest = compared.values(model.matrix(), 1);
		return compared.simulated(sampling, () -> new ScoreDraw(lowest, highest, weighing.apply(compared)));
	}

	/** Rejects one that took no part. */
	public Acceptability of(String option) {
		return this.options.stream()
			.filter((each) -> each.option().equals(option))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("Option " + option + " took no part"));
	}

	/**
	 * How far any share here can be off at 95 % confidence, 0 to 1: at most 0.01 with
	 * 10,000 samples.
	 */
	public double samplingError() {
		return 0.98 / Math.sqrt(this.samples);
	}

}
