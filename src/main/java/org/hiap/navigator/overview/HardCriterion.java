package org.hiap.navigator.overview;

import java.util.Comparator;
import java.util.List;

import org.hiap.navigator.scoring.Fraction;

/**
 * How regions stand in one criterion.
 *
 * @param regions how many regions each level was agreed by, level 1 first
 * @param withoutLevel how many do not know, or have decided nothing
 */
public record HardCriterion(String slug, String name, String pillar, List<Integer> regions, int withoutLevel) {

	/** Up to this level a region counts as finding it hard. */
	public static final int HARD = 2;

	static final Comparator<HardCriterion> HARDEST_FIRST = Comparator.comparing(HardCriterion::share)
		.reversed()
		.thenComparing(HardCriterion::hard, Comparator.reverseOrder())
		.thenComparing(HardCriterion::name);

	/** How many regions agreed a level. */
	public int scored() {
		return this.regions.stream().mapToInt(Integer::intValue).sum();
	}

	/** How many are at level {@value #HARD} or below. */
	public int hard() {
		return this.regions.subList(0, HARD).stream().mapToInt(Integer::intValue).sum();
	}

	/** Their share of those that agreed a level, 0 to 1; 0 where none did. */
	private Fraction share() {
		return (scored() == 0) ? Fraction.ZERO : Fraction.of(hard(), scored());
	}

}
