package org.hiap.navigator.scoring;

import java.util.Arrays;

/** Weighted sums of many samples at a time. */
final class Columns {

	private Columns() {
	}

	/**
	 * Of as many columns as there are weights, four at a time: memory is written less
	 * often.
	 * @param from the first column
	 * @param sum takes the sums
	 */
	static void weigh(double[][] columns, int from, double[] weights, double[] sum) {
		Arrays.fill(sum, 0);
		int at = 0;
		for (; at + 4 <= weights.length; at += 4) {
			double[] first = columns[from + at];
			double[] second = columns[from + at + 1];
			double[] third = columns[from + at + 2];
			double[] fourth = columns[from + at + 3];
			double one = weights[at];
			double two = weights[at + 1];
			double three = weights[at + 2];
			double four = weights[at + 3];
			for (int i = 0; i < Draw.BLOCK; i++) {
				sum[i] += one * first[i] + two * second[i] + three * third[i] + four * fourth[i];
			}
		}
		for (; at < weights.length; at++) {
			double[] column = columns[from + at];
			double weight = weights[at];
			for (int i = 0; i < Draw.BLOCK; i++) {
				sum[i] += weight * column[i];
			}
		}
	}

	/** The same with weights that differ by sample. */
	static void weigh(double[][] columns, int from, double[][] weights, double[] sum) {
		Arrays.fill(sum, 0);
		for (int at = 0; at < weights.length; at++) {
			double[] column = columns[from + at];
			double[] weight = weights[at];
			for (int i = 0; i < Draw.BLOCK; i++) {
				sum[i] += weight[i] * column[i];
			}
		}
	}

}
