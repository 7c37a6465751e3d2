package org.hiap.navigator.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;

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

	/** In ascending order. */
	private final List<Fraction> lowers;

	private final List<Fraction> uppers;

	private final SequencedMap<String, Place> places = new LinkedHashMap<>();

	/** In any order, which the results keep among equals. */
	public Ranking(List<OptionTotal> totals) {
		for (OptionTotal total : totals) {
			if (this.totals.putIfAbsent(total.option(), total) != null) {
				throw new IllegalArgumentException("Option " + total.option() + " is listed twice");
			}
		}
		this.lowers = totals.stream().map(OptionTotal::lower).sorted().toList();
		this.uppers = totals.stream().map(OptionTotal::upper).sorted().toList();
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

	/**
	 * How many to take forward unless said otherwise: the smaller of five and a third of
	 * the options, rounded up, which is fewer than there are, if there are two.
	 */
	public static int usualTop(int options) {
		return Math.clamp(Math.ceilDiv(options, 3), 1, 5);
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
		return 1 + above(total(option).upper(), this.lowers);
	}

	/**
	 * The worst place still possible, counted over all options, also those that are not
	 * ranked now.
	 */
	public int worstPossibleRank(String option) {
		OptionTotal total = total(option);
		// with a score missing the option's own upper bound is among those above
		return (total.coverage().equals(Fraction.ONE) ? 1 : 0) + above(total.lower(), this.uppers);
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

	private static int above(Fraction bound, List<Fraction> ascending) {
		int from = 0;
		int to = ascending.size();
		while (from < to) {
			int middle = (from + to) / 2;
			if (ascending.get(middle).compareTo(bound) > 0) {
				to = middle;
			}
			else {
				from = middle + 1;
			}
		}
		return ascending.size() - from;
	}

}
