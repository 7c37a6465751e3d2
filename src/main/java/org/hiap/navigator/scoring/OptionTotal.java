package org.hiap.navigator.scoring;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What one option comes to, in points of 0 to 100 (F4, F5).
 *
 * @param contributions points each scored criterion brings, in the matrix's order; they
 * sum to {@code lower}, which is the total where no score is missing
 * @param coverage share of the weight on scored criteria, 0 to 1
 * @param ranked whether coverage is enough for a place in the ranking
 */
public record OptionTotal(String option, SequencedMap<String, Fraction> contributions, Fraction coverage,
		boolean ranked) {

	public OptionTotal {
		contributions = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(contributions));
		if (ranked && coverage.signum() == 0) {
			throw new IllegalArgumentException("Without a score there is no total to rank");
		}
	}

	/**
	 * The total over scored criteria alone, provisional while some are missing, none
	 * while all are.
	 */
	public Optional<Fraction> total() {
		return (this.coverage.signum() == 0) ? Optional.empty() : Optional.of(lower().dividedBy(this.coverage));
	}

	/** The total if every missing score turned out worst. */
	public Fraction lower() {
		return Sample.sum(this.contributions.values());
	}

	/** The total if every missing score turned out best. */
	public Fraction upper() {
		return lower().plus(Fraction.HUNDRED.times(Fraction.ONE.minus(this.coverage)));
	}

}
