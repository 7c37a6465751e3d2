package org.hiap.navigator.overview;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.hiap.navigator.overview.Region.Progress;
import org.hiap.navigator.response.AnswerKind;
import org.hiap.navigator.submission.SubmittedPillar;
import org.hiap.navigator.submission.SubmittedPillar.SubmittedLevel;

/**
 * What several regions come to, which is counted once.
 *
 * @param results by the name of the region
 * @param progress how many regions are how far; those where none is are left out
 * @param criteria every criterion that a region agreed a level on, the one that most find
 * hard first
 * @param gaps the gaps with most importance, the largest first
 */
public record Overview(List<RegionResult> results, Map<Progress, Long> progress, List<HardCriterion> criteria,
		List<RegionGap> gaps) {

	private static final int LEVELS = 5;

	Overview(List<RegionResult> results) {
		this(results, progress(results), criteria(results), gaps(results));
	}

	private static Map<Progress, Long> progress(List<RegionResult> results) {
		Map<Progress, Long> counts = new EnumMap<>(Progress.class);
		results.forEach((each) -> counts.merge(each.region().progress(), 1L, Long::sum));
		return Collections.unmodifiableMap(counts);
	}

	/** How many regions have submitted something. */
	public long submitted() {
		return this.results.stream().filter((each) -> each.now() != null).count();
	}

	private static List<HardCriterion> criteria(List<RegionResult> results) {
		Map<String, Tally> tallies = new LinkedHashMap<>();
		for (RegionResult each : results) {
			if (each.now() != null) {
				for (SubmittedPillar pillar : each.now().pillars()) {
					for (SubmittedLevel level : pillar.criteria()) {
						tallies.computeIfAbsent(level.slug(), (slug) -> new Tally(level.name(), pillar.name()))
							.add(level);
					}
				}
			}
		}
		return tallies.entrySet()
			.stream()
			.map((each) -> each.getValue().of(each.getKey()))
			.filter((criterion) -> criterion.scored() > 0)
			.sorted(HardCriterion.HARDEST_FIRST)
			.toList();
	}

	private static List<RegionGap> gaps(List<RegionResult> results) {
		return results.stream()
			.filter((each) -> each.now() != null)
			.flatMap((each) -> Objects.requireNonNull(each.now())
				.pillars()
				.stream()
				.flatMap((pillar) -> pillar.gap()
					.filter((size) -> size.signum() > 0)
					.map((size) -> new RegionGap(each.region(), pillar, size))
					.stream()))
			.sorted(Comparator.comparing(RegionGap::size).reversed())
			.toList();
	}

	private static final class Tally {

		private final String name;

		private final String pillar;

		private final Integer[] regions = { 0, 0, 0, 0, 0 };

		private int withoutLevel;

		Tally(String name, String pillar) {
			this.name = name;
			this.pillar = pillar;
		}

		void add(SubmittedLevel level) {
			if (level.levelOrZero() > 0 && level.levelOrZero() <= LEVELS) {
				this.regions[level.levelOrZero() - 1]++;
			}
			else if (level.kind() != AnswerKind.NOT_APPLICABLE) {
				this.withoutLevel++;
			}
		}

		HardCriterion of(String slug) {
			return new HardCriterion(slug, this.name, this.pillar, List.of(this.regions), this.withoutLevel);
		}

	}

}
