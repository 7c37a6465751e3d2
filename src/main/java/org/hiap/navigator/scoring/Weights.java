package org.hiap.navigator.scoring;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What each criterion counts for, as shares that sum to 1 (F3, F11, F12); built from
 * points of 0 or more in any unit, of which at least one must be positive.
 *
 * @param shares by the id of the criterion
 */
public record Weights(Map<String, Fraction> shares) {

	private static final int MOST = 100;

	public Weights {
		Fraction sum = Sample.sum(shares.values());
		if (shares.values().stream().anyMatch((share) -> share.signum() < 0)) {
			throw new IllegalArgumentException("A weight is never below zero");
		}
		if (sum.signum() == 0) {
			throw new IllegalArgumentException("At least one weight must be more than zero");
		}
		shares = mapped(shares, (share) -> share.dividedBy(sum));
	}

	public static Weights points(Map<String, Integer> points) {
		return new Weights(mapped(points, Fraction::of));
	}

	public static Weights equal(Collection<String> criteria) {
		Map<String, Fraction> equal = new LinkedHashMap<>();
		criteria.forEach((criterion) -> equal.put(criterion, Fraction.ONE));
		return new Weights(equal);
	}

	/**
	 * One person's swing weights: 100 for the swing that matters most, 0 to 100 for the
	 * others.
	 */
	public static Weights swing(Map<String, Integer> points) {
		if (points.isEmpty() || Collections.max(points.values()) != MOST) {
			throw new IllegalArgumentException("The swing that matters most is given 100, no other more");
		}
		return points(points);
	}

	/**
	 * One person's order of criteria as rank-order centroid weights; criteria of the same
	 * place share the mean of the places they cover.
	 * @param places lower is more important; only their order matters
	 */
	public static Weights rankOrderCentroid(Map<String, Integer> places) {
		return new Weights(mapped(places, (place) -> {
			int ahead = (int) places.values().stream().filter((other) -> other < place).count();
			int sharing = Collections.frequency(places.values(), place);
			return new Sample(IntStream.rangeClosed(ahead + 1, ahead + sharing)
				.mapToObj((at) -> centroid(at, places.size()))
				.toList()).mean();
		}));
	}

	/**
	 * The group's weights: the mean over one or more people's, who must have weighed the
	 * same criteria.
	 */
	public static Weights average(List<Weights> people) {
		Set<String> criteria = people.isEmpty() ? Set.of() : people.getFirst().criteria();
		if (!people.stream().allMatch((person) -> person.criteria().equals(criteria))) {
			throw new IllegalArgumentException("Everybody weighs the same criteria");
		}
		Map<String, Fraction> sums = new LinkedHashMap<>();
		people.forEach(
				(person) -> person.shares.forEach((criterion, share) -> sums.merge(criterion, share, Fraction::plus)));
		return new Weights(sums);
	}

	public Set<String> criteria() {
		return this.shares.keySet();
	}

	/** The share of one criterion, 0 to 1; rejects an unknown one. */
	public Fraction of(String criterion) {
		Fraction share = this.shares.get(criterion);
		if (share == null) {
			throw new IllegalArgumentException("There is no weight for " + criterion);
		}
		return share;
	}

	/**
	 * One criterion moved to another share, 0 to 1, while the others keep their
	 * proportions, which it must leave some.
	 */
	public Weights with(String criterion, Fraction share) {
		Fraction others = Fraction.ONE.minus(of(criterion));
		if (share.signum() < 0 || share.compareTo(Fraction.ONE) > 0 || others.signum() == 0) {
			throw new IllegalArgumentException("The weight of " + criterion + " cannot move to " + share);
		}
		Fraction factor = Fraction.ONE.minus(share).dividedBy(others);
		Map<String, Fraction> moved = new LinkedHashMap<>(mapped(this.shares, (other) -> other.times(factor)));
		moved.put(criterion, share);
		return new Weights(moved);
	}

	private static Fraction centroid(int place, int places) {
		return Sample
			.sum(IntStream.rangeClosed(place, places).mapToObj((i) -> Fraction.of(1, (long) i * places)).toList());
	}

	private static <T> Map<String, Fraction> mapped(Map<String, T> from, Function<T, Fraction> by) {
		Map<String, Fraction> to = new LinkedHashMap<>();
		from.forEach((criterion, value) -> to.put(criterion, by.apply(value)));
		return Collections.unmodifiableMap(to);
	}

}
