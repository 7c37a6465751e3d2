package org.hiap.navigator.scoring;

/**
 * The fixed ends of a criterion's scale and which end is better; never stretched to the
 * options at hand, because stretching makes two options change places when a third is
 * added; {@code highest} must exceed {@code lowest}.
 */
public record Scale(int lowest, int highest, boolean moreIsBetter) {

	public Scale {
		if (highest <= lowest) {
			throw new IllegalArgumentException("A scale from " + lowest + " to " + highest + " has no steps");
		}
	}

	public static Scale benefit(int lowest, int highest) {
		return new Scale(lowest, highest, true);
	}

	/** A scale on which less is better. */
	public static Scale cost(int lowest, int highest) {
		return new Scale(lowest, highest, false);
	}

	public int steps() {
		return Math.subtractExact(this.highest, this.lowest);
	}

	public boolean contains(Fraction score) {
		return score.compareTo(Fraction.of(this.lowest)) >= 0 && score.compareTo(Fraction.of(this.highest)) <= 0;
	}

	/** From 0 (worst end) to 1 (best end); rejects a score outside the scale. */
	public Fraction value(Fraction score) {
		Fraction share = guarded(score).minus(Fraction.of(this.lowest)).dividedBy(Fraction.of(steps()));
		return this.moreIsBetter ? share : Fraction.ONE.minus(share);
	}

	Fraction guarded(Fraction score) {
		if (!contains(score)) {
			throw new IllegalArgumentException(
					"A score of " + score + " is outside the scale from " + this.lowest + " to " + this.highest);
		}
		return score;
	}

}
