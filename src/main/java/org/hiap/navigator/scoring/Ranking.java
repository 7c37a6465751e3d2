package org.hiap.navigator.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Options by total, highest first, where exact ties share a place and are never broken
 * (F6), and the places each could still take once missing scores are known (F7); ids
 * given twice are rejected.
 */
public final class Ranking {

	/**
	 * A place among the ranked options, counted from 1.
	 *
	 * @param shared whether another option has the same total
	 */
	public record Place(String option, int rank, boolean shared) {

		/** Such as {@code 1} or {@code 2=}. */
		public String label() {
			return this.shared ? this.rank + "=" : String.valueOf(this.rank);
		}

	}

	private final SequencedMap<String, OptionTotal> totals = new LinkedHashMap<>();

	private final Map<String, Fraction> lowers = new HashMap<>();

	private final Map<String, Fraction> uppers = new HashMap<>();

	private final SequencedMap<String, Place> places = new LinkedHashMap<>();

	/** In any order, which the results keep among equals. */
	public Ranking(List<OptionTotal> totals) {
		for (OptionTotal total : totals) {
			if (this.totals.putIfAbsent(total.option(), total) != null) {
				throw new IllegalArgumentException("Option " + total.option() + " is listed twice");
			}
			this.lowers.put(total.option(), total.lower());
			this.uppers.put(total.option(), total.upper());
		}
		SortedMap<Fraction, List<String>> byTotal = new TreeMap<>(Comparator.reverseOrder());
		totals.stream()
			.filter(OptionTotal::ranked)
			.forEach((each) -> byTotal.computeIfAbsent(each.total().orElseThrow(), (points) -> new ArrayList<>())
				.add(each.option()));
		for (List<String> equals : byTotal.values()) {
			int rank = this.places.size() + 1;
			equals.forEach((option) -> this.places.put(option, new Place(option, rank, equals.size() > 1)));
		}
	}

	/** The ranked options, best first, those with equal totals in the order given. */
	public List<Place> places() {
		return List.copyOf(this.places.values());
	}

	/** The options with not enough scores for a place, in the order given. */
	public List<OptionTotal> unranked() {
		return this.totals.values().stream().filter((each) -> !each.ranked()).toList();
	}

	/** None for an option with not enough scores; rejects an unknown one. */
	public Optional<Place> place(String option) {
		return total(option).ranked() ? Optional.ofNullable(this.places.get(option)) : Optional.empty();
	}

	/** Rejects an unknown option. */
	public OptionTotal total(String option) {
		OptionTotal total = this.totals.get(option);
		if (total == null) {
			throw new IllegalArgumentException("There is no option " + option);
		}
		return total;
	}

	/**
	 * The best place still possible, counted over all options, also those that are not
	 * ranked now.
	 */
	public int bestPossibleRank(String option) {
		Fraction most = total(option).upper();
		return 1 + countOthers(this.lowers, option, (lower) -> lower.compareTo(most) > 0);
	}

	/**
	 * The worst place still possible, counted over all options, also those that are not
	 * ranked now.
	 */
	public int worstPossibleRank(String option) {
		Fraction least = total(option).lower();
		return 1 + countOthers(this.uppers, option, (upper) -> upper.compareTo(least) > 0);
	}

	/**
	 * Options of rank {@code k} or better, best first; more than {@code k} when the last
	 * place is shared.
	 */
	public List<String> top(int k) {
		if (k < 1) {
			throw new IllegalArgumentException("A top has at least one place, not " + k);
		}
		return places().stream().filter((place) -> place.rank() <= k).map(Place::option).toList();
	}

	/**
	 * Those of the top {@code k} here that are in the top {@code k} of another ranking
	 * too, such as with equal weights.
	 */
	public List<String> stayingInTop(int k, Ranking other) {
		List<String> there = other.top(k);
		return top(k).stream().filter(there::contains).toList();
	}

	private static int countOthers(Map<String, Fraction> bounds, String option, Predicate<Fraction> wanted) {
		return (int) bounds.entrySet()
			.stream()
			.filter((bound) -> !bound.getKey().equals(option) && wanted.test(bound.getValue()))
			.count();
	}

}
