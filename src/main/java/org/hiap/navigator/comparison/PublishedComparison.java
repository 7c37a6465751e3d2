package org.hiap.navigator.comparison;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The one set of figures of a campaign that every region in it is shown. It is stored as
 * JSON: a component once stored keeps its name and meaning. Figures that must not be
 * shown are in no part of it.
 *
 * @param format rises when an older comparison has to be read differently
 * @param regions how many count, or null when too few do
 * @param pillars empty when too few regions count
 */
public record PublishedComparison(int format, int frameworkVersion, @Nullable Integer regions,
		List<PillarFigures> pillars) {

	static final int FORMAT = 1;

	static PublishedComparison suppressed(int frameworkVersion) {
		return new PublishedComparison(FORMAT, frameworkVersion, null, List.of());
	}

	/** Whether too few regions count for any figure. */
	public boolean isSuppressed() {
		return this.regions == null;
	}

	/**
	 * Three figures to the nearest half.
	 *
	 * @param regions how many have a value
	 */
	public record Figures(int regions, String lower, String median, String upper) {
	}

	/**
	 * One pillar.
	 *
	 * @param figures null where they are left out
	 */
	public record PillarFigures(String slug, String name, @Nullable Figures figures, List<CriterionFigures> criteria) {
	}

	/**
	 * One criterion.
	 *
	 * @param figures null where they are left out
	 */
	public record CriterionFigures(String slug, String name, @Nullable Figures figures) {
	}

}
