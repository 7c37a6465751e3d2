package org.hiap.navigator.scoring;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * In how many samples an option would be first if its central weights were the weights.
 */
final class FirstPlaces {

	private final int option;

	private final double[] weights;

	/** Who can be level or better, the strongest first. */
	private final int[] rivals;

	FirstPlaces(RankCounts counts, int option, int options, int criteria) {
		this.option = option;
		double[] first = Arrays.copyOfRange(counts.firstWeights, option * criteria, (option + 1) * criteria);
		double often = counts.ranks[option * options];
		this.weights = Arrays.stream(first).map((sum) -> sum / often).toArray();
		double worst = total(counts.lowest, option);
		this.rivals = IntStream.range(0, options)
			.filter((rival) -> rival != option && total(counts.highest, rival) + RankCounts.LEVEL >= worst)
			.boxed()
			.sorted(Comparator.comparingDouble((rival) -> -total(counts.highest, rival)))
			.mapToInt(Integer::intValue)
			.toArray();
	}

	double[] weights() {
		return this.weights;
	}

	private double total(double[] values, int of) {
		double total = 0;
		for (int criterion = 0; criterion < this.weights.length; criterion++) {
			total += this.weights[criterion] * values[of * this.weights.length + criterion];
		}
		return total;
	}

	/** In a block of samples, of which the first count; ties are shared. */
	double in(double[][] values, int samples, double[][] working) {
		double[] own = working[0];
		double[] best = working[1];
		double[] rival = working[2];
		Columns.weigh(values, this.option * this.weights.length, this.weights, own);
		Arrays.fill(best, -1);
		for (int other : this.rivals) {
			Columns.weigh(values, other * this.weights.length, this.weights, rival);
			for (int sample = 0; sample < Draw.BLOCK; sample++) {
				best[sample] = Math.max(best[sample], rival[sample]);
			}
		}
		double firsts = 0;
		for (int sample = 0; sample < samples; sample++) {
			if (own[sample] > best[sample] + RankCounts.LEVEL) {
				firsts++;
			}
			else if (own[sample] >= best[sample] - RankCounts.LEVEL) {
				firsts += 1.0 / sharing(values, sample, own[sample]);
			}
		}
		return firsts;
	}

	private int sharing(double[][] values, int sample, double own) {
		int sharing = 1;
		for (int other : this.rivals) {
			double total = 0;
			for (int criterion = 0; criterion < this.weights.length; criterion++) {
				total += this.weights[criterion] * values[other * this.weights.length + criterion][sample];
			}
			sharing += (Math.abs(total - own) <= RankCounts.LEVEL) ? 1 : 0;
		}
		return sharing;
	}

}
