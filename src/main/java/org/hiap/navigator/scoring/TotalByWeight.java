package org.hiap.navigator.scoring;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An option's provisional total (F5) as a function of one criterion's weight t: (t own +
 * (1 - t) rest) over the coverage, t if own is there plus (1 - t) restCoverage; with
 * every score it is the straight line of F13.
 *
 * @param own value on the criterion, 0 to 1, if scored
 * @param rest weighted sum of values on the other criteria, whose weights are scaled to
 * sum to 1
 * @param restCoverage share of those weights on scored criteria, 0 to 1
 */
record TotalByWeight(Optional<Fraction> own, Fraction rest, Fraction restCoverage) {

	/** Points of 0 to 100, none without coverage. */
	Optional<Fraction> at(Fraction weight) {
		Fraction others = Fraction.ONE.minus(weight);
		Fraction coverage = ownCoverage().times(weight).plus(this.restCoverage.times(others));
		Fraction sum = ownValue().times(weight).plus(this.rest.times(others));
		return (coverage.signum() == 0) ? Optional.empty()
				: Optional.of(Fraction.HUNDRED.times(sum).dividedBy(coverage));
	}

	boolean alwaysEquals(TotalByWeight other) {
		return differenceByOdds(other).equals(new Quadratic(Fraction.ZERO, Fraction.ZERO, Fraction.ZERO));
	}

	/**
	 * Weights from 0 to 1 at which both totals are there and equal, ascending; none when
	 * they always are.
	 */
	List<Fraction> crossings(TotalByWeight other) {
		if (staysOnOneSideOf(other) || alwaysEquals(other)) {
			return List.of();
		}
		boolean bothAtNone = this.restCoverage.signum() > 0 && other.restCoverage.signum() > 0;
		boolean equalAtAll = this.own.isPresent() && this.own.equals(other.own);
		Stream<Fraction> below = differenceByOdds(other).roots()
			.stream()
			.filter((odds) -> odds.signum() > 0 || (odds.signum() == 0 && bothAtNone))
			.map((odds) -> odds.dividedBy(odds.plus(Fraction.ONE)));
		return Stream.concat(below, equalAtAll ? Stream.of(Fraction.ONE) : Stream.empty()).sorted().toList();
	}

	/**
	 * Told from both ends, where the same scores are there and the lines are straight:
	 * most pairs never meet, and their roots need not be looked for.
	 */
	private boolean staysOnOneSideOf(TotalByWeight other) {
		int atOne = ownValue().compareTo(other.ownValue());
		return atOne != 0 && atOne == this.rest.compareTo(other.rest) && ownCoverage().equals(other.ownCoverage())
				&& this.restCoverage.equals(other.restCoverage);
	}

	/**
	 * The numerator of the difference of two totals in u = t / (1 - t). Where both lack
	 * the same scores their coverage cancels, and what is left is the closed form of F13.
	 */
	private Quadratic differenceByOdds(TotalByWeight other) {
		if (ownCoverage().equals(other.ownCoverage()) && this.restCoverage.equals(other.restCoverage)) {
			return new Quadratic(Fraction.ZERO, ownValue().minus(other.ownValue()), this.rest.minus(other.rest));
		}
		return new Quadratic(ownValue().times(other.ownCoverage()).minus(other.ownValue().times(ownCoverage())),
				ownValue().times(other.restCoverage)
					.plus(this.rest.times(other.ownCoverage()))
					.minus(other.ownValue().times(this.restCoverage))
					.minus(other.rest.times(ownCoverage())),
				this.rest.times(other.restCoverage).minus(other.rest.times(this.restCoverage)));
	}

	private Fraction ownValue() {
		return this.own.orElse(Fraction.ZERO);
	}

	private Fraction ownCoverage() {
		return this.own.isPresent() ? Fraction.ONE : Fraction.ZERO;
	}

	/** a u squared + b u + c. */
	private record Quadratic(Fraction a, Fraction b, Fraction c) {

		List<Fraction> roots() {
			if (this.a.signum() == 0) {
				return (this.b.signum() == 0) ? List.of() : List.of(this.c.negated().dividedBy(this.b));
			}
			Fraction half = this.b.dividedBy(this.a.plus(this.a)).negated();
			Fraction discriminant = half.times(half).minus(this.c.dividedBy(this.a));
			if (discriminant.signum() < 0) {
				return List.of();
			}
			Fraction distance = discriminant.squareRoot();
			return Stream.of(half.minus(distance), half.plus(distance)).distinct().toList();
		}

	}

}
