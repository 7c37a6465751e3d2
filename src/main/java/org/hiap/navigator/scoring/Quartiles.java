package org.hiap.navigator.scoring;

import java.util.Collection;
import java.util.List;

/**
 * The middle of some numbers and the ends of their middle half (type 7, see
 * {@link Sample}), exact, in the unit of the numbers.
 *
 * @param count how many numbers there are
 */
public record Quartiles(int count, Fraction lower, Fraction median, Fraction upper) {

	private static final Fraction TWO = Fraction.of(2);

	/** Of one number or more. */
	public static Quartiles of(Collection<Fraction> values) {
		Sample sample = new Sample(List.copyOf(values));
		return new Quartiles(values.size(), sample.quantile(Fraction.of(1, 4)), sample.median(),
				sample.quantile(Fraction.of(3, 4)));
	}

	/** The same to the nearest half, a quarter going up. */
	public Quartiles toHalves() {
		return new Quartiles(this.count, half(this.lower), half(this.median), half(this.upper));
	}

	private static Fraction half(Fraction value) {
		return Fraction.of(value.times(TWO).plus(Fraction.of(1, 2)).floor(), 2);
	}

}
