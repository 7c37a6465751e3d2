package org.hiap.navigator.scoring;

import java.math.BigInteger;
import java.util.Collection;
import java.util.List;

/**
 * One or more numbers and what is said of them: mean, population variance and quantiles
 * of type 7 (Hyndman and Fan 1996: linear between the values at (n - 1) p), all exact, in
 * the unit of the numbers; an empty sample is rejected.
 *
 * @param values in ascending order, whatever order they came in
 */
public record Sample(List<Fraction> values) {

	public Sample {
		if (values.isEmpty()) {
			throw new IllegalArgumentException("A sample needs at least one value");
		}
		values = values.stream().sorted().toList();
	}

	public static Sample of(Collection<Integer> values) {
		return new Sample(values.stream().map(Fraction::of).toList());
	}

	/** The mean of whole numbers, at least one; the same as that of a sample of them. */
	static Fraction mean(Collection<Integer> values) {
		return Fraction.of(values.stream().mapToLong(Integer::longValue).sum(), values.size());
	}

	public Fraction lowest() {
		return this.values.getFirst();
	}

	public Fraction highest() {
		return this.values.getLast();
	}

	public Fraction range() {
		return highest().minus(lowest());
	}

	public Fraction mean() {
		return sum(this.values).dividedBy(Fraction.of(this.values.size()));
	}

	public Fraction variance() {
		Fraction mean = mean();
		return new Sample(this.values.stream().map((value) -> value.minus(mean)).map((off) -> off.times(off)).toList())
			.mean();
	}

	public Fraction median() {
		return quantile(Fraction.of(1, 2));
	}

	public Fraction interquartileRange() {
		return quantile(Fraction.of(3, 4)).minus(quantile(Fraction.of(1, 4)));
	}

	/** Rejects a share outside 0 to 1. */
	public Fraction quantile(Fraction share) {
		if (share.signum() < 0 || share.compareTo(Fraction.ONE) > 0) {
			throw new IllegalArgumentException("A quantile is asked for by a share from 0 to 1, not " + share);
		}
		Fraction position = share.times(Fraction.of(this.values.size() - 1));
		int below = position.floor();
		int above = Math.min(below + 1, this.values.size() - 1);
		Fraction step = this.values.get(above).minus(this.values.get(below));
		return this.values.get(below).plus(position.minus(Fraction.of(below)).times(step));
	}

	/** Brought to lowest terms once at the end, since that is the slow part. */
	static Fraction sum(Collection<Fraction> values) {
		if (values.size() < 3) {
			return values.stream().reduce(Fraction.ZERO, Fraction::plus);
		}
		BigInteger over = BigInteger.ZERO;
		BigInteger under = BigInteger.ONE;
		for (Fraction value : values) {
			BigInteger[] lift = under.divideAndRemainder(value.denominator());
			if (lift[1].signum() != 0) {
				BigInteger missing = value.denominator().divide(under.gcd(value.denominator()));
				over = over.multiply(missing);
				under = under.multiply(missing);
				lift[0] = under.divide(value.denominator());
			}
			over = over.add(value.numerator().multiply(lift[0]));
		}
		return new Fraction(over, under);
	}

}
