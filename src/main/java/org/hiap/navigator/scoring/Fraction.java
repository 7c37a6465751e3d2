package org.hiap.navigator.scoring;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * An exact rational number in lowest terms with a positive denominator, so that equal
 * totals are equal and no tie is made or broken by rounding; a denominator of zero is
 * rejected.
 */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

	public static final Fraction ZERO = of(0);

	public static final Fraction ONE = of(1);

	static final Fraction HUNDRED = of(100);

	public Fraction {
		if (denominator.signum() == 0) {
			throw new IllegalArgumentException("A fraction needs a denominator other than zero");
		}
		BigInteger divisor = numerator.gcd(denominator).multiply(BigInteger.valueOf(denominator.signum()));
		numerator = numerator.divide(divisor);
		denominator = denominator.divide(divisor);
	}

	public static Fraction of(long whole) {
		return of(whole, 1);
	}

	public static Fraction of(long numerator, long denominator) {
		return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
	}

	public Fraction plus(Fraction other) {
		return new Fraction(this.numerator.multiply(other.denominator).add(other.numerator.multiply(this.denominator)),
				this.denominator.multiply(other.denominator));
	}

	public Fraction minus(Fraction other) {
		return plus(other.negated());
	}

	public Fraction times(Fraction other) {
		return new Fraction(this.numerator.multiply(other.numerator), this.denominator.multiply(other.denominator));
	}

	/** Rejects division by zero. */
	public Fraction dividedBy(Fraction other) {
		return new Fraction(this.numerator.multiply(other.denominator), this.denominator.multiply(other.numerator));
	}

	public Fraction negated() {
		return new Fraction(this.numerator.negate(), this.denominator);
	}

	public Fraction abs() {
		return new Fraction(this.numerator.abs(), this.denominator);
	}

	/** -1, 0 or 1. */
	public int signum() {
		return this.numerator.signum();
	}

	/**
	 * Exact where the root is rational, else cut after 30 decimals; rejects negative
	 * numbers.
	 */
	Fraction squareRoot() {
		BigInteger square = this.numerator.multiply(this.denominator);
		BigInteger root = square.sqrt();
		if (root.multiply(root).equals(square)) {
			return new Fraction(root, this.denominator);
		}
		BigInteger fine = BigInteger.TEN.pow(30);
		return new Fraction(square.multiply(fine).multiply(fine).sqrt(), this.denominator.multiply(fine));
	}

	/** The largest whole number that is not above; rejects one too large for an int. */
	int floor() {
		return new BigDecimal(this.numerator).divide(new BigDecimal(this.denominator), 0, RoundingMode.FLOOR)
			.intValueExact();
	}

	/** For display: half a unit of the last place goes away from zero. */
	public String rounded(int decimals) {
		return new BigDecimal(this.numerator).divide(new BigDecimal(this.denominator), decimals, RoundingMode.HALF_UP)
			.toPlainString();
	}

	/** For drawing only: doubles tell apart what is equal. */
	public double toDouble() {
		return new BigDecimal(this.numerator).divide(new BigDecimal(this.denominator), MathContext.DECIMAL64)
			.doubleValue();
	}

	@Override
	public int compareTo(Fraction other) {
		return this.numerator.multiply(other.denominator).compareTo(other.numerator.multiply(this.denominator));
	}

	/** Such as {@code 17/5} or {@code 3}. */
	@Override
	public String toString() {
		return this.denominator.equals(BigInteger.ONE) ? this.numerator.toString()
				: this.numerator + "/" + this.denominator;
	}

}
