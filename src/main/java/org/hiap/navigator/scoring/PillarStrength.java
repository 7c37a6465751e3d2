package org.hiap.navigator.scoring;

import java.util.List;
import java.util.Optional;

import org.hiap.navigator.scoring.CriterionAnswer.Level;
import org.hiap.navigator.scoring.CriterionAnswer.Unscored;

/**
 * A pillar's strength, the mean of its agreed levels (1 to 5), which is unknown while
 * fewer than two criteria, or less than two thirds of the applicable ones, are scored
 * (scoring.md, part 1); a pillar without criteria is rejected.
 *
 * @param agreed one answer for each criterion of the pillar
 */
public record PillarStrength(List<CriterionAnswer> agreed) {

	private static final Fraction ENOUGH_COVERAGE = Fraction.of(2, 3);

	private static final int ENOUGH_SCORED = 2;

	public PillarStrength {
		agreed = List.copyOf(agreed);
		if (agreed.isEmpty()) {
			throw new IllegalArgumentException("A pillar has at least one criterion");
		}
	}

	public int criteria() {
		return this.agreed.size();
	}

	public int applicable() {
		return (int) this.agreed.stream().filter((answer) -> answer != Unscored.NOT_APPLICABLE).count();
	}

	public int scored() {
		return levels().size();
	}

	/**
	 * The share of applicable criteria that are scored, none when no criterion applies.
	 */
	public Optional<Fraction> coverage() {
		return (applicable() == 0) ? Optional.empty() : Optional.of(Fraction.of(scored(), applicable()));
	}

	/** The strength itself, 1 to 5. */
	public Optional<Fraction> value() {
		return coverage().filter((coverage) -> coverage.compareTo(ENOUGH_COVERAGE) >= 0 && scored() >= ENOUGH_SCORED)
			.map((coverage) -> Sample.mean(levels()));
	}

	public Optional<Band> band() {
		return value().map(Band::of);
	}

	/**
	 * Levels scored, with {@code lowest} and {@code range} (the spread); none when
	 * nothing is scored.
	 */
	public Optional<Sample> sample() {
		return levels().isEmpty() ? Optional.empty() : Optional.of(Sample.of(levels()));
	}

	/**
	 * Importance times the levels from strength up to target, 0 to 12; none without a
	 * strength.
	 */
	public Optional<Fraction> gap(Level target, Importance importance) {
		return value().map((strength) -> Fraction.of(target.value()).minus(strength))
			.map((missing) -> (missing.signum() > 0) ? missing : Fraction.ZERO)
			.map((missing) -> missing.times(Fraction.of(importance.factor())));
	}

	/**
	 * How much of the climb from level 1 to the target is done, 0 to 1, where a level
	 * above target pays for no other; none without a strength or when the target is 1.
	 */
	public Optional<Fraction> shareOfWayTo(Level target) {
		if (value().isEmpty() || target.value() == 1) {
			return Optional.empty();
		}
		int left = levels().stream().mapToInt((level) -> Math.max(0, target.value() - level)).sum();
		return Optional.of(Fraction.ONE.minus(Fraction.of(left, (long) scored() * (target.value() - 1))));
	}

	private List<Integer> levels() {
		return this.agreed.stream().filter(Level.class::isInstance).map(Level.class::cast).map(Level::value).toList();
	}

}
