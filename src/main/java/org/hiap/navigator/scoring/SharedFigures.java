package org.hiap.navigator.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.hiap.navigator.scoring.CriterionAnswer.Level;
import org.jspecify.annotations.Nullable;

/**
 * What regions may learn of each other: quartiles to the nearest half of the strengths of
 * each pillar and of the levels of each criterion, with what could tell of one region
 * left out (decision 29).
 *
 * @param regions how many count, {@value #FEWEST} or more
 */
public record SharedFigures(int regions, List<Pillar> pillars) {

	/**
	 * With fewer values than these, whoever knows one of them looks at fewer than five
	 * others.
	 */
	public static final int FEWEST = 6;

	/**
	 * One pillar.
	 *
	 * @param strength 1 to 5, or null where it is left out
	 * @param criteria levels from 1 to 5, null where they are left out
	 */
	public record Pillar(@Nullable Quartiles strength, List<@Nullable Quartiles> criteria) {
	}

	/**
	 * What may be shown, or nothing when there are too few regions.
	 * @param regions for each its pillars, in one order, with criteria in one order
	 */
	public static Optional<SharedFigures> of(List<List<PillarStrength>> regions) {
		if (regions.size() < FEWEST) {
			return Optional.empty();
		}
		List<Pillar> pillars = new ArrayList<>();
		for (int i = 0; i < regions.getFirst().size(); i++) {
			int at = i;
			pillars.add(pillar(regions.stream().map((region) -> region.get(at)).toList()));
		}
		return Optional.of(new SharedFigures(regions.size(), pillars));
	}

	private static Pillar pillar(List<PillarStrength> regions) {
		List<@Nullable Quartiles> criteria = new ArrayList<>();
		for (int i = 0; i < regions.getFirst().criteria(); i++) {
			int at = i;
			criteria.add(quartiles(regions, (region) -> level(region.agreed().get(at))));
		}
		// what is left out alone could be worked out from the pillar and the rest of it
		boolean oneLeftOut = criteria.stream().filter(Objects::isNull).count() == 1;
		return new Pillar(oneLeftOut ? null : quartiles(regions, PillarStrength::value), criteria);
	}

	private static @Nullable Quartiles quartiles(List<PillarStrength> regions,
			Function<PillarStrength, Optional<Fraction>> value) {
		List<Fraction> values = regions.stream().flatMap((region) -> value.apply(region).stream()).toList();
		return (values.size() < FEWEST) ? null : Quartiles.of(values).toHalves();
	}

	private static Optional<Fraction> level(CriterionAnswer answer) {
		return (answer instanceof Level level) ? Optional.of(Fraction.of(level.value())) : Optional.empty();
	}

}
