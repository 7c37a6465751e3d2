package org.hiap.navigator.scoring;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * An exact rational number in lowest terms with a positive denominator, so that equal
 * totals are equal and no tie is made or broken by rounding; a denominator of zero is
 * rejected. Numbers that fit are two longs, because those are many times as quick.
 */
public final class Fraction implements Comparable<Fraction> {

	public static final Fraction ZERO = of(0);

	public static final Fraction ONE = of(1);

	static final Fraction HUNDRED = of(100);

	/** Both below 2 to the power of 61, or zero where the large ones count. */
	private final long over;

	private final long under;

	private final @Nullable Large large;

	private record Large(BigInteger over, BigInteger under) {
	}

	public Fraction(BigInteger numerator, BigInteger denominator) {
		this(reduced(numerator, denominator));
	}

	/** Of lowest terms. */
	private Fraction(Large terms) {
		boolean fits = fits(terms.over()) && fits(terms.under());
		this.over = fits ? terms.over().longValue() : 0;
		this.under = fits ? terms.under().longValue() : 0;
		this.large = fits ? null : terms;
	}

	private Fraction(long over, long under) {
		this.over = over;
		this.under = under;
		this.large = null;
	}

	public static Fraction of(long whole) {
		return of(whole, 1);
	}

	public static Fraction of(long numerator, long denominator) {
		if (denominator > 0 && fits(numerator) && fits(denominator)) {
			long divisor = divisor(numerator, denominator);
			return new Fraction(numerator / divisor, denominator / divisor);
		}
		return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
	}

	public BigInteger numerator() {
		return (this.large != null) ? this.large.over() : BigInteger.valueOf(this.over);
	}

	public BigInteger denominator() {
		return (this.large != null) ? this.large.under() : BigInteger.valueOf(this.under);
	}

	/** As Knuth adds fractions, whose common divisors stay small: TAOCP 2, 4.5.1. */
	public Fraction plus(Fraction other) {
		if (this.large == null && other.large == null) {
			long shared = divisor(this.under, other.under);
			long lift = other.under / shared;
			long otherLift = this.under / shared;
			if (productFits(this.over, lift) && productFits(other.over, otherLift) && productFits(this.under, lift)) {
				long sum = this.over * lift + other.over * otherLift;
				long divisor = divisor(sum, shared);
				if (fits(sum / divisor)) {
					return new Fraction(sum / divisor, this.under * lift / divisor);
				}
			}
		}
		BigInteger shared = denominator().gcd(other.denominator());
		BigInteger lift = other.denominator().divide(shared);
		BigInteger sum = numerator().multiply(lift).add(other.numerator().multiply(denominator().divide(shared)));
		BigInteger divisor = sum.gcd(shared);
		return new Fraction(new Large(sum.divide(divisor), denominator().multiply(lift).divide(divisor)));
	}

	public Fraction minus(Fraction other) {
		return plus(other.negated());
	}

	public Fraction times(Fraction other) {
		if (this.large == null && other.large == null) {
			long across = divisor(this.over, other.under);
			long back = divisor(other.over, this.under);
			long left = this.over / across;
			long right = other.over / back;
			long leftUnder = this.under / back;
			long rightUnder = other.under / across;
			if (productFits(left, right) && productFits(leftUnder, rightUnder)) {
				return new Fraction(left * right, leftUnder * rightUnder);
			}
		}
		BigInteger across = numerator().gcd(other.denominator());
		BigInteger back = other.numerator().gcd(denominator());
		return new Fraction(new Large(numerator().divide(across).multiply(other.numerator().divide(back)),
				denominator().divide(back).multiply(other.denominator().divide(across))));
	}

	/** Rejects division by zero. */
	public Fraction dividedBy(Fraction other) {
		if (other.large == null) {
			return times(of(Long.signum(other.over) * other.under, Math.abs(other.over)));
		}
		return times(new Fraction(other.denominator(), other.numerator()));
	}

	public Fraction negated() {
		return (this.large == null) ? new Fraction(-this.over, this.under)
				: new Fraction(new Large(numerator().negate(), denominator()));
	}

	public Fraction abs() {
		return (signum() < 0) ? negated() : this;
	}

	/** -1, 0 or 1. */
	public int signum() {
		return (this.large == null) ? Long.signum(this.over) : this.large.over().signum();
	}

	/**
	 * Exact where the root is rational, else cut after 30 decimals; rejects negative
	 * numbers.
	 */
	Fraction squareRoot() {
		BigInteger square = numerator().multiply(denominator());
		BigInteger root = square.sqrt();
		if (root.multiply(root).equals(square)) {
			return new Fraction(root, denominator());
		}
		BigInteger fine = BigInteger.TEN.pow(30);
		return new Fraction(square.multiply(fine).multiply(fine).sqrt(), denominator().multiply(fine));
	}

	/** The largest whole number that is not above; rejects one too large for an int. */
	int floor() {
		return new BigDecimal(numerator()).divide(new BigDecimal(denominator()), 0, RoundingMode.FLOOR).intValueExact();
	}

	/** For display: half a unit of the last place goes away from zero. */
	public String rounded(int decimals) {
		return new BigDecimal(numerator()).divide(new BigDecimal(denominator()), decimals, RoundingMode.HALF_UP)
			.toPlainString();
	}

	/** For drawing only: doubles tell apart what is equal. */
	public double toDouble() {
		return new BigDecimal(numerator()).divide(new BigDecimal(denominator()), MathContext.DECIMAL64).doubleValue();
	}

	@Override
	public int compareTo(Fraction other) {
		if (this.large == null && other.large == null && productFits(this.over, other.under)
				&& productFits(other.over, this.under)) {
			return Long.compare(this.over * other.under, other.over * this.under);
		}
		return numerator().multiply(other.denominator()).compareTo(other.numerator().multiply(denominator()));
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Fraction fraction && this.over == fraction.over && this.under == fraction.under
				&& Objects.equals(this.large, fraction.large);
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.over, this.under, this.large);
	}

	/** Such as {@code 17/5} or {@code 3}. */
	@Override
	public String toString() {
		return denominator().equals(BigInteger.ONE) ? numerator().toString() : numerator() + "/" + denominator();
	}

	private static Large reduced(BigInteger numerator, BigInteger denominator) {
		if (denominator.signum() == 0) {
			throw new IllegalArgumentException("A fraction needs a denominator other than zero");
		}
		BigInteger divisor = numerator.gcd(denominator).multiply(BigInteger.valueOf(denominator.signum()));
		return new Large(numerator.divide(divisor), denominator.divide(divisor));
	}

	/** At least 1 where the second is. */
	private static long divisor(long one, long positive) {
		long divisor = positive;
		long rest = Math.abs(one) % divisor;
		while (rest != 0) {
			long next = divisor % rest;
			divisor = rest;
			rest = next;
		}
		return divisor;
	}

	private static boolean fits(BigInteger number) {
		return number.bitLength() < 62;
	}

	private static boolean fits(long number) {
		return number < 1L << 61 && number > -(1L << 61);
	}

	private static boolean productFits(long one, long other) {
		long product = one * other;
		return Math.multiplyHigh(one, other) == product >> 63 && fits(product);
	}

}
