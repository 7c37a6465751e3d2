package org.hiap.navigator.scoring;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Scores that are known or lie evenly in a range, with weights drawn apart from them.
 *
 * @param lowest by cell, option after option: value of 0 to 1
 * @param highest at least the lowest
 */
record ScoreDraw(double[] lowest, double[] highest, WeightDraw weighing) implements Draw {

	@Override
	public void next(RandomGenerator random, double[][] values, double[][] weights) {
		for (int cell = 0; cell < this.lowest.length; cell++) {
			double[] drawn = values[cell];
			double low = this.lowest[cell];
			double width = this.highest[cell] - low;
			if (width > 0) {
				for (int sample = 0; sample < BLOCK; sample++) {
					drawn[sample] = low + width * random.nextDouble();
				}
			}
			else if (drawn[0] != low) {
				Arrays.fill(drawn, low);
			}
		}
		this.weighing.next(random, weights);
	}

}
