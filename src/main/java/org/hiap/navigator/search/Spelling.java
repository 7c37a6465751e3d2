package org.hiap.navigator.search;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which word somebody probably meant: the one that the fewest slips of the finger lead
 * away from, where a letter too many, too few, wrong, or swapped with its neighbour is
 * one slip.
 */
final class Spelling {

	private Spelling() {
	}

	/** A word of the library, and how often it stands there. */
	record Candidate(String word, int frequency) {
	}

	/** The nearest of some words that are alike, if one is near enough. */
	static Optional<String> nearest(String typed, List<Candidate> alike) {
		return alike.stream()
			.filter((candidate) -> slips(typed, candidate.word()) <= tolerated(typed))
			.min(Comparator.<Candidate>comparingInt((candidate) -> slips(typed, candidate.word()))
				.thenComparing(Comparator.comparingInt(Candidate::frequency).reversed()))
			.map(Candidate::word);
	}

	private static int tolerated(String typed) {
		int length = typed.length();
		return (length < 4) ? 0 : (length < 6) ? 1 : (length < 10) ? 2 : 3;
	}

	/** The optimal string alignment distance. */
	static int slips(String one, String other) {
		int[][] slips = new int[one.length() + 1][other.length() + 1];
		for (int i = 0; i <= one.length(); i++) {
			for (int j = 0; j <= other.length(); j++) {
				if (i == 0 || j == 0) {
					slips[i][j] = i + j;
					continue;
				}
				boolean same = one.charAt(i - 1) == other.charAt(j - 1);
				slips[i][j] = Math.min(slips[i - 1][j - 1] + (same ? 0 : 1),
						1 + Math.min(slips[i - 1][j], slips[i][j - 1]));
				if (i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2)
						&& one.charAt(i - 2) == other.charAt(j - 1)) {
					slips[i][j] = Math.min(slips[i][j], slips[i - 2][j - 2] + 1);
				}
			}
		}
		return slips[one.length()][other.length()];
	}

}
