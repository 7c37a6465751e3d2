package org.hiap.navigator.scoring;

import java.math.BigInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class FractionTest {

	@Test
	void isInLowestTermsWithAPositiveDenominator() {
		assertThat(Fraction.of(6, -4)).isEqualTo(Fraction.of(-3, 2)).hasToString("-3/2");
		assertThat(Fraction.of(0, -7)).isEqualTo(Fraction.ZERO).hasToString("0");
		assertThat(Fraction.of(6, 3)).hasSameHashCodeAs(Fraction.of(2)).hasToString("2");
	}

	@Test
	void calculatesWithoutRounding() {
		Fraction third = Fraction.of(1, 3);
		assertThat(third.plus(third).plus(third)).isEqualTo(Fraction.ONE);
		assertThat(third.minus(Fraction.of(1, 2))).isEqualTo(Fraction.of(-1, 6));
		assertThat(third.times(Fraction.of(3, 4))).isEqualTo(Fraction.of(1, 4));
		assertThat(third.dividedBy(Fraction.of(-2))).isEqualTo(Fraction.of(-1, 6));
		assertThat(Fraction.of(1, 10).plus(Fraction.of(2, 10))).isEqualByComparingTo(Fraction.of(3, 10));
	}

	@Test
	void neverOverflows() {
		Fraction large = Fraction.of(Long.MAX_VALUE);
		assertThat(large.times(large).dividedBy(large)).isEqualTo(large);
		assertThat(Fraction.of(Long.MIN_VALUE, -1).signum()).isOne();
	}

	@Test
	void comparesBySize() {
		assertThat(Fraction.of(1, 3)).isLessThan(Fraction.of(1, 2)).isGreaterThan(Fraction.of(-1, 2));
	}

	@Test
	void isRoundedHalfUpForDisplay() {
		assertThat(Fraction.of(5, 4).rounded(1)).isEqualTo("1.3");
		assertThat(Fraction.of(249, 200).rounded(1)).isEqualTo("1.2");
		assertThat(Fraction.of(-5, 4).rounded(1)).isEqualTo("-1.3");
		assertThat(Fraction.of(-1, 100).rounded(1)).isEqualTo("0.0");
		assertThat(Fraction.of(1, 2).rounded(0)).isEqualTo("1");
		assertThat(Fraction.of(100).rounded(1)).isEqualTo("100.0");
	}

	@Test
	void isDrawnAsTheNearestDouble() {
		assertThat(Fraction.of(1, 3).toDouble()).isEqualTo(1.0 / 3);
		assertThat(Fraction.of(1, Long.MAX_VALUE).times(Fraction.of(Long.MAX_VALUE)).toDouble()).isOne();
	}

	@Test
	void rootsOfSquaresAreExact() {
		assertThat(Fraction.of(49, 64).squareRoot()).isEqualTo(Fraction.of(7, 8));
		assertThat(Fraction.of(2).squareRoot().rounded(29)).isEqualTo("1.41421356237309504880168872421");
	}

	@Test
	void wholePartsAreRoundedDown() {
		assertThat(Fraction.of(7, 2).floor()).isEqualTo(3);
		assertThat(Fraction.of(-7, 2).floor()).isEqualTo(-4);
		assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Fraction.of(Long.MAX_VALUE).floor());
	}

	@Test
	void rejectsADenominatorOfZero() {
		assertThatIllegalArgumentException().isThrownBy(() -> Fraction.of(1, 0));
		assertThatIllegalArgumentException().isThrownBy(() -> Fraction.ONE.dividedBy(Fraction.ZERO));
		assertThatIllegalArgumentException().isThrownBy(() -> new Fraction(BigInteger.ZERO, BigInteger.ZERO));
	}

}
