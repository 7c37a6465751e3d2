package org.hiap.navigator.scoring;

/**
 * What a person answered, or a team agreed, on one criterion of a pillar: a level from 1
 * (not yet started) to 5 (embedded), or a word for why there is none.
 */
public sealed interface CriterionAnswer {

	static Level level(int value) {
		return new Level(value);
	}

	/** A maturity level from 1 to 5, also used for targets; others are rejected. */
	record Level(int value) implements CriterionAnswer {

		static final Scale SCALE = Scale.benefit(1, 5);

		public Level {
			if (!SCALE.contains(Fraction.of(value))) {
				throw new IllegalArgumentException("A level is a whole number from 1 to 5, not " + value);
			}
		}

		/** Levels still to climb, below zero where the target is exceeded. */
		public int gapTo(Level target) {
			return target.value - this.value;
		}

	}

	/** Answers without a level, which never count as a low one. */
	enum Unscored implements CriterionAnswer {

		UNANSWERED, NOT_KNOWN, NOT_APPLICABLE

	}

}
