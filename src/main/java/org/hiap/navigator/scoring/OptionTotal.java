package org.hiap.navigator.scoring;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;

import org.jspecify.annotations.Nullable;

/** What one option comes to, in points of 0 to 100 (F4, F5). */
public final class OptionTotal {

	private final String option;

	private final SequencedMap<String, Fraction> contributions;

	private final Fraction coverage;

	private final boolean ranked;

	private final Fraction lower;

	/**
	 * Of the points each scored criterion brings.
	 * @param contributions in the matrix's order
	 * @param coverage share of the weight on scored criteria, 0 to 1
	 * @param ranked whether coverage is enough for a place in the ranking
	 */
	public OptionTotal(String option, SequencedMap<String, Fraction> contributions, Fraction coverage, boolean ranked) {
		if (ranked && coverage.signum() == 0) {
			throw new IllegalArgumentException("Without a score there is no total to rank");
		}
		this.option = option;
		this.contributions = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(contributions));
		this.coverage = coverage;
		this.ranked = ranked;
		this.lower = Sample.sum(contributions.values());
	}

	public String option() {
		return this.option;
	}

	/** They sum to {@link #lower()}, which is the total where no score is missing. */
	public SequencedMap<String, Fraction> contributions() {
		return this.contributions;
	}

	/** Share of the weight on scored criteria, 0 to 1. */
	public Fraction coverage() {
		return this.coverage;
	}

	/** Whether coverage is enough for a place in the ranking. */
	public boolean ranked() {
		return this.ranked;
	}

	/**
	 * The total over scored criteria alone, provisional while some are missing, none
	 * while all are.
	 */
	public Optional<Fraction> total() {
		return (this.coverage.signum() == 0) ? Optional.empty() : Optional.of(this.lower.dividedBy(this.coverage));
	}

	/** The total if every missing score turned out worst. */
	public Fraction lower() {
		return this.lower;
	}

	/** The total if every missing score turned out best. */
	public Fraction upper() {
		return this.lower.plus(Fraction.HUNDRED.times(Fraction.ONE.minus(this.coverage)));
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof OptionTotal total && this.option.equals(total.option)
				&& this.contributions.equals(total.contributions) && this.coverage.equals(total.coverage)
				&& this.ranked == total.ranked;
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.option, this.contributions, this.coverage, this.ranked);
	}

	@Override
	public String toString() {
		return this.option + " " + this.contributions + " of " + this.coverage + (this.ranked ? "" : ", not ranked");
	}

}
