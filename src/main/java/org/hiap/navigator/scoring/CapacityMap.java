package org.hiap.navigator.scoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Impact against capacity: each option by its value on the criterion that stands for
 * capacity and by the weighted mean of its values on all the others, so that nothing
 * counts twice. Both run from 0 to 100 and are cut at 50, the middle of the scales as
 * they are written, never at a median, which would move with the options at hand.
 *
 * @param points in the order of the options
 */
public record CapacityMap(String capacity, List<Point> points) {

	private static final Fraction MIDDLE = Fraction.of(50);

	/** Where an option lies; the middle itself counts as high. */
	public enum Quadrant {

		IMPACT_AND_CAPACITY, IMPACT_ONLY, CAPACITY_ONLY, NEITHER

	}

	/**
	 * One option.
	 *
	 * @param impact provisional where scores are missing; none with less than the minimum
	 * coverage of the other criteria
	 */
	public record Point(String option, Optional<Position> capacity, Optional<Position> impact) {

		/** None where it cannot be placed. */
		public Optional<Quadrant> quadrant() {
			return this.capacity.flatMap((x) -> this.impact.map((y) -> {
				if (y.at().compareTo(MIDDLE) >= 0) {
					return (x.at().compareTo(MIDDLE) >= 0) ? Quadrant.IMPACT_AND_CAPACITY : Quadrant.IMPACT_ONLY;
				}
				return (x.at().compareTo(MIDDLE) >= 0) ? Quadrant.CAPACITY_ONLY : Quadrant.NEITHER;
			}));
		}

	}

	/**
	 * A place on one side of the map, 0 to 100.
	 *
	 * @param whisker the middle half of what people's own scores come to; none with fewer
	 * than two of them
	 */
	public record Position(Fraction at, Optional<Whisker> whisker) {
	}

	/** From the first quartile to the third (type 7), 0 to 100. */
	public record Whisker(Fraction from, Fraction to) {
	}

	public CapacityMap {
		points = List.copyOf(points);
	}

	/** Rejects a criterion that is not one, and one that carries all the weight. */
	public static CapacityMap of(GroupModel group, String capacity) {
		Weights all = group.weights();
		Weights others = all.with(capacity, Fraction.ZERO);
		Weights alone = Weights.points(alone(group, capacity));
		SequencedMap<String, Optional<Position>> x = positions(group.withCommonWeights(alone));
		SequencedMap<String, Optional<Position>> y = positions(group.withCommonWeights(others));
		return new CapacityMap(capacity,
				group.options()
					.stream()
					.map((option) -> new Point(option, x.getOrDefault(option, Optional.empty()),
							y.getOrDefault(option, Optional.empty())))
					.toList());
	}

	private static Map<String, Integer> alone(GroupModel group, String capacity) {
		Map<String, Integer> points = new LinkedHashMap<>();
		group.criteria().keySet().forEach((criterion) -> points.put(criterion, criterion.equals(capacity) ? 1 : 0));
		return points;
	}

	private static SequencedMap<String, Optional<Position>> positions(GroupModel group) {
		List<List<OptionTotal>> own = group.participants()
			.stream()
			.map((person) -> group.withAgreed(Map.of()).withParticipants(List.of(person)).weightedSum().totals())
			.toList();
		SequencedMap<String, Optional<Position>> positions = new LinkedHashMap<>();
		List<OptionTotal> totals = group.weightedSum().totals();
		for (int option = 0; option < totals.size(); option++) {
			int at = option;
			List<Fraction> spread = own.stream().flatMap((person) -> place(person.get(at)).stream()).toList();
			Optional<Whisker> whisker = (spread.size() < 2) ? Optional.empty()
					: Optional.of(whisker(new Sample(spread)));
			positions.put(totals.get(at).option(), place(totals.get(at)).map((place) -> new Position(place, whisker)));
		}
		return positions;
	}

	private static Optional<Fraction> place(OptionTotal total) {
		return total.ranked() ? total.total() : Optional.empty();
	}

	private static Whisker whisker(Sample sample) {
		return new Whisker(sample.quantile(Fraction.of(1, 4)), sample.quantile(Fraction.of(3, 4)));
	}

}
