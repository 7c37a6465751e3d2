package org.hiap.navigator.scoring;

import java.util.random.RandomGenerator;

/**
 * Draws what is not known for certain, a block of samples at a time: all samples of one
 * figure lie side by side, so that the machine can work on several of them at once. Has
 * working memory of its own and is used by one thread.
 */
interface Draw {

	int BLOCK = 64;

	/**
	 * Fills in one block after the other; what never changes may be left from the block
	 * before, and the first finds zeros.
	 * @param values by cell, option after option: the value, 0 to 1, in each sample
	 * @param weights by criterion: the share, 0 to 1, in each sample
	 */
	void next(RandomGenerator random, double[][] values, double[][] weights);

}
