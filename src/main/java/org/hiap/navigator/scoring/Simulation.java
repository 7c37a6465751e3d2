package org.hiap.navigator.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Draws samples, ranks the options in each and counts (F14). The samples are divided into
 * parts of a fixed size, each with a random seed of its own, whose counts are added in
 * their order: so the result is the same on any number of threads. Totals are compared as
 * doubles of which those within 2 to the power of -42 are level, because equal ones can
 * come out a rounding apart.
 */
final class Simulation {

	/** Blocks in a part; a part is drawn by one thread. */
	private static final int BLOCKS = 16;

	private final int options;

	private final int criteria;

	private final Sampling sampling;

	private final Supplier<Draw> draws;

	private final long[] seeds;

	Simulation(int options, int criteria, Sampling sampling, Supplier<Draw> draws) {
		this.options = options;
		this.criteria = criteria;
		this.sampling = sampling;
		this.draws = draws;
		int parts = Math.ceilDiv(sampling.samples(), BLOCKS * Draw.BLOCK);
		this.seeds = new SplittableRandom(sampling.seed()).longs(parts).toArray();
	}

	/** Ranks, wins and central weights. */
	RankCounts count() {
		RankCounts all = new RankCounts(this.options, this.criteria);
		inParts((part) -> {
			RankCounts own = new RankCounts(this.options, this.criteria);
			double[][] totals = new double[this.options][Draw.BLOCK];
			draw(part, (values, weights, samples) -> {
				for (int option = 0; option < this.options; option++) {
					Columns.weigh(values, option * this.criteria, weights, totals[option]);
				}
				own.add(values, weights, totals, samples);
			});
			return own;
		}).forEach(all::add);
		return all;
	}

	/**
	 * Share of the same samples in which each option would be first with its central
	 * weights; 0 for one that never was.
	 */
	double[] confidence(RankCounts counts) {
		FirstPlaces[] asked = new FirstPlaces[this.options];
		for (int option = 0; option < this.options; option++) {
			if (counts.ranks[option * this.options] > 0) {
				asked[option] = new FirstPlaces(counts, option, this.options, this.criteria);
			}
		}
		double[] firsts = new double[this.options];
		inParts((part) -> {
			double[] own = new double[this.options];
			double[][] working = new double[3][Draw.BLOCK];
			draw(part, (values, weights, samples) -> {
				for (int option = 0; option < this.options; option++) {
					if (asked[option] != null) {
						own[option] += asked[option].in(values, samples, working);
					}
				}
			});
			return own;
		}).forEach((own) -> {
			for (int option = 0; option < this.options; option++) {
				firsts[option] += own[option];
			}
		});
		return Arrays.stream(firsts).map((times) -> times / this.sampling.samples()).toArray();
	}

	private <T> List<T> inParts(IntFunction<T> work) {
		if (this.sampling.threads() == 1) {
			return IntStream.range(0, this.seeds.length).mapToObj(work).toList();
		}
		try (ExecutorService threads = Executors.newFixedThreadPool(this.sampling.threads())) {
			List<Future<T>> parts = IntStream.range(0, this.seeds.length)
				.mapToObj((part) -> threads.submit(() -> work.apply(part)))
				.toList();
			return parts.stream().map(Simulation::done).toList();
		}
	}

	private static <T> T done(Future<T> part) {
		try {
			return part.get();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private interface Block {

		void with(double[][] values, double[][] weights, int samples);

	}

	private void draw(int part, Block block) {
		RandomGenerator random = new SplittableRandom(this.seeds[part]);
		Draw draw = this.draws.get();
		double[][] values = new double[this.options * this.criteria][Draw.BLOCK];
		double[][] weights = new double[this.criteria][Draw.BLOCK];
		int size = BLOCKS * Draw.BLOCK;
		int left = Math.min(size, this.sampling.samples() - part * size);
		while (left > 0) {
			draw.next(random, values, weights);
			block.with(values, weights, Math.min(left, Draw.BLOCK));
			left -= Draw.BLOCK;
		}
	}

}
