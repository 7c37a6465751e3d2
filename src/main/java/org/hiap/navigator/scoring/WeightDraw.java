package org.hiap.navigator.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Draws weights, or has them fixed; used by one thread. */
interface WeightDraw {

	/** Fills in the share of each criterion, 0 to 1, in each sample of a block. */
	void next(RandomGenerator random, double[][] weights);

	static WeightDraw fixed(double[] shares) {
		return (random, weights) -> {
			for (int criterion = 0; criterion < shares.length; criterion++) {
				Arrays.fill(weights[criterion], shares[criterion]);
			}
		};
	}

	/** Evenly from all there are. */
	static WeightDraw any(int criteria) {
		return drawn(IntStream.range(0, criteria).toArray(), false);
	}

	/**
	 * Evenly from those in an order, by sorting ones drawn from all.
	 * @param order the criteria's places in the matrix, the most important first
	 */
	static WeightDraw inOrder(List<Integer> order) {
		return drawn(order.stream().mapToInt(Integer::intValue).toArray(), true);
	}

	/**
	 * The spacings of sorted uniform numbers lie evenly on the simplex; shares of
	 * independent uniform numbers would crowd its middle (Tervonen and Lahdelma 2007).
	 */
	private static WeightDraw drawn(int[] order, boolean sorted) {
		double[] cuts = new double[order.length - 1];
		double[] shares = new double[order.length];
		return (random, weights) -> {
			for (int sample = 0; sample < Draw.BLOCK; sample++) {
				for (int i = 0; i < cuts.length; i++) {
					cuts[i] = random.nextDouble();
				}
				sort(cuts);
				double before = 0;
				for (int i = 0; i < cuts.length; i++) {
					shares[i] = cuts[i] - before;
					before = cuts[i];
				}
				shares[cuts.length] = 1 - before;
				if (sorted) {
					sort(shares);
				}
				for (int i = 0; i < shares.length; i++) {
					weights[order[order.length - 1 - i]][sample] = shares[i];
				}
			}
		};
	}

	/** By insertion, the quickest for so few. */
	private static void sort(double[] numbers) {
		for (int i = 1; i < numbers.length; i++) {
			double number = numbers[i];
			int at = i;
			while (at > 0 && numbers[at - 1] > number) {
				numbers[at] = numbers[at - 1];
				at--;
			}
			numbers[at] = number;
		}
	}

}
