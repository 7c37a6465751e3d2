package org.hiap.navigator.scoring;

/**
 * How often to draw and from where; the same seed gives the same result on any number of
 * threads.
 *
 * @param seed any number, kept with the result so that it can be had again
 * @param samples at least one
 * @param threads at least one; how many work at the same time
 */
public record Sampling(long seed, int samples, int threads) {

	public static final int USUAL_SAMPLES = 10_000;

	public Sampling {
		if (samples < 1 || threads < 1) {
			throw new IllegalArgumentException("At least one sample and one thread");
		}
	}

	/** The usual number of samples on one thread. */
	public Sampling(long seed) {
		this(seed, USUAL_SAMPLES, 1);
	}

}
