package org.hiap.navigator.scoring;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Agreement A in an ordered rating scale, -1 to 1 (van der Eijk 2001, Quality and
 * Quantity 35): counts are peeled into layers of one answer's height, and the agreement
 * of each layer's pattern is weighted by its share of all answers.
 */
final class VanDerEijk {

	private VanDerEijk() {
	}

	/** Of at least one answer over at least two categories. */
	static Fraction agreement(List<Integer> counts) {
		int answers = counts.stream().mapToInt(Integer::intValue).sum();
		int highest = counts.stream().mapToInt(Integer::intValue).max().orElseThrow();
		return Sample.sum(IntStream.rangeClosed(1, highest)
			.mapToObj((height) -> counts.stream().map((count) -> count >= height).toList())
			.map((filled) -> layer(filled).times(Fraction.of(ones(filled), answers)))
			.toList());
	}

	private static Fraction layer(List<Boolean> filled) {
		long ones = ones(filled);
		if (ones == 1) {
			return Fraction.ONE;
		}
		if (ones == filled.size()) {
			return Fraction.ZERO;
		}
		return unimodality(filled).times(Fraction.of(filled.size() - ones, filled.size() - 1));
	}

	/**
	 * From the triples of categories that read 110 or 011 (one peak) and those that read
	 * 101 (two).
	 */
	private static Fraction unimodality(List<Boolean> filled) {
		long onePeak = 0;
		long twoPeaks = 0;
		long all = ones(filled);
		long before = 0;
		for (boolean full : filled) {
			if (full) {
				before++;
				continue;
			}
			long after = all - before;
			onePeak += (before * (before - 1) + after * (after - 1)) / 2;
			twoPeaks += before * after;
		}
		long categories = filled.size();
		return Fraction.of((categories - 2) * onePeak - (categories - 1) * twoPeaks,
				(categories - 2) * (onePeak + twoPeaks));
	}

	private static long ones(List<Boolean> filled) {
		return filled.stream().filter((full) -> full).count();
	}

}
