package org.hiap.navigator.scoring;

import java.util.List;
import java.util.Optional;

/**
 * How far participants order the options alike, Kendall's W with his correction for ties
 * (Kendall and Babington Smith 1939), 0 (not at all) to 1 (all the same), over those who
 * scored every cell: F10.
 *
 * @param participants how many scored every cell
 * @param coefficient none for fewer than two people, or when nobody prefers any option
 */
public record Concordance(int participants, Optional<Fraction> coefficient) {

	/** Of each person's own ranking under the group's weights. */
	public static Concordance of(GroupScores scores, Weights weights) {
		return ofTotals(scores.completeParticipants()
			.stream()
			.map((person) -> new WeightedSum(scores.matrixOf(person), weights, Fraction.ONE).totals())
			.map((totals) -> totals.stream().map((total) -> total.total().orElseThrow()).toList())
			.toList());
	}

	/** Of totals by person, each in the same order of options. */
	static Concordance ofTotals(List<List<Fraction>> people) {
		long m = people.size();
		long n = people.isEmpty() ? 0 : people.getFirst().size();
		long ties = people.stream().mapToLong(Concordance::ties).sum();
		long possible = m * m * n * (n * n - 1) - m * ties;
		if (m < 2 || possible == 0) {
			return new Concordance((int) m, Optional.empty());
		}
		long squares = 0;
		for (int option = 0; option < n; option++) {
			long doubledSum = 0;
			for (List<Fraction> totals : people) {
				doubledSum += doubledRank(totals, totals.get(option));
			}
			squares += doubledSum * doubledSum;
		}
		// twelve times the squared sums of ranks, which are doubled here to stay whole
		return new Concordance((int) m,
				Optional.of(Fraction.of(3 * squares - 3 * m * m * n * (n + 1) * (n + 1), possible)));
	}

	private static long doubledRank(List<Fraction> totals, Fraction own) {
		long higher = totals.stream().filter((other) -> other.compareTo(own) > 0).count();
		return 2 * higher + equal(totals, own) + 1;
	}

	/** The sum of t cubed less t over groups of t ties, taken member by member. */
	private static long ties(List<Fraction> totals) {
		return totals.stream().mapToLong((own) -> equal(totals, own) * equal(totals, own) - 1).sum();
	}

	private static long equal(List<Fraction> totals, Fraction own) {
		return totals.stream().filter(own::equals).count();
	}

}
