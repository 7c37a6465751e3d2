package org.hiap.navigator.scoring;

import java.util.Arrays;

/** What is counted while samples are drawn; flat arrays, option after option. */
final class RankCounts {

	/**
	 * Totals as whole numbers: 2 to the power of -52 is 1, the finest a double from 1 to
	 * 2 tells apart.
	 */
	private static final long BASE = Double.doubleToRawLongBits(1);

	/** Totals of 0 to 1 as close as this are level. */
	static final double LEVEL = 0x1p-42;

	private static final long LEVEL_BITS = 1 << 10;

	/** The options' numbers stand below the totals in the keys to sort. */
	private static final int OPTION_BITS = 10;

	private final int options;

	private final int criteria;

	/** By option and place: how often, ties shared. */
	final double[] ranks;

	/** By option and other option: how often the total is higher. */
	final long[] wins;

	/** By option and criterion: the sum of the weights with which it was first. */
	final double[] firstWeights;

	/** By cell: the lowest and the highest value drawn. */
	final double[] lowest;

	final double[] highest;

	private final long[][] exact;

	private final long[] keys;

	RankCounts(int options, int criteria) {
		if (options > 1 << OPTION_BITS) {
			throw new IllegalArgumentException("No more than " + (1 << OPTION_BITS) + " options");
		}
		this.options = options;
		this.criteria = criteria;
		this.ranks = new double[options * options];
		this.wins = new long[options * options];
		this.firstWeights = new double[options * criteria];
		this.lowest = new double[options * criteria];
		this.highest = new double[options * criteria];
		Arrays.fill(this.lowest, Double.POSITIVE_INFINITY);
		Arrays.fill(this.highest, Double.NEGATIVE_INFINITY);
		this.exact = new long[options][Draw.BLOCK];
		this.keys = new long[options];
	}

	void add(RankCounts other) {
		for (int i = 0; i < this.ranks.length; i++) {
			this.ranks[i] += other.ranks[i];
			this.wins[i] += other.wins[i];
		}
		for (int i = 0; i < this.lowest.length; i++) {
			this.firstWeights[i] += other.firstWeights[i];
			this.lowest[i] = Math.min(this.lowest[i], other.lowest[i]);
			this.highest[i] = Math.max(this.highest[i], other.highest[i]);
		}
	}

	/** A block of samples, of which the first count. */
	void add(double[][] values, double[][] weights, double[][] totals, int samples) {
		for (int option = 0; option < this.options; option++) {
			long[] own = this.exact[option];
			double[] total = totals[option];
			for (int sample = 0; sample < Draw.BLOCK; sample++) {
				own[sample] = Double.doubleToRawLongBits(total[sample] + 1) - BASE;
			}
		}
		for (int sample = 0; sample < samples; sample++) {
			rank(sample, weights);
		}
		for (int one = 0; one < this.options; one++) {
			for (int other = one + 1; other < this.options; other++) {
				this.wins[one * this.options + other] += wins(this.exact[one], this.exact[other], samples);
				this.wins[other * this.options + one] += wins(this.exact[other], this.exact[one], samples);
			}
		}
		for (int cell = 0; cell < this.lowest.length; cell++) {
			double low = this.lowest[cell];
			double high = this.highest[cell];
			double[] value = values[cell];
			for (int sample = 0; sample < Draw.BLOCK; sample++) {
				low = Math.min(low, value[sample]);
				high = Math.max(high, value[sample]);
			}
			this.lowest[cell] = low;
			this.highest[cell] = high;
		}
	}

	/** The sign of the difference, without a branch. */
	private static long wins(long[] one, long[] other, int samples) {
		long wins = 0;
		for (int sample = 0; sample < samples; sample++) {
			wins += (other[sample] - one[sample] + LEVEL_BITS) >>> 63;
		}
		return wins;
	}

	private void rank(int sample, double[][] weights) {
		for (int option = 0; option < this.options; option++) {
			this.keys[option] = this.exact[option][sample] << OPTION_BITS | option;
		}
		Arrays.sort(this.keys);
		int place = 0;
		int from = this.options - 1;
		while (from >= 0) {
			int to = from;
			while (to > 0 && (this.keys[to] >> OPTION_BITS) - (this.keys[to - 1] >> OPTION_BITS) <= LEVEL_BITS) {
				to--;
			}
			share(to, from, place, sample, weights);
			place += from - to + 1;
			from = to - 1;
		}
	}

	private void share(int to, int from, int place, int sample, double[][] weights) {
		int sharing = from - to + 1;
		double share = 1.0 / sharing;
		for (int at = to; at <= from; at++) {
			int option = (int) this.keys[at] & (1 << OPTION_BITS) - 1;
			for (int shared = 0; shared < sharing; shared++) {
				this.ranks[option * this.options + place + shared] += share;
			}
			if (place == 0) {
				for (int criterion = 0; criterion < this.criteria; criterion++) {
					this.firstWeights[option * this.criteria + criterion] += share * weights[criterion][sample];
				}
			}
		}
	}

}
