package org.hiap.navigator.scoring;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.hiap.navigator.scoring.CriterionAnswer.Level;
import org.hiap.navigator.scoring.CriterionAnswer.Unscored;

/**
 * How far people agree on one criterion of a pillar or one cell of a performance matrix:
 * their whole-number scores on a scale, those who do not know and those who hold it not
 * applicable (scoring.md, part 1 and F8, F9).
 *
 * @param scale scores outside it are rejected
 * @param scores in ascending order, whatever order they came in
 * @param notKnown number of people who do not know or have no view, 0 or more
 * @param notApplicable number of people who hold it not applicable, 0 or more
 */
public record Agreement(Scale scale, List<Integer> scores, int notKnown, int notApplicable) {

	/**
	 * What to talk about first: the flagged, then those with the widest middle half, the
	 * widest range and the most who do not know.
	 */
	public static final Comparator<Agreement> MOST_DISAGREEMENT_FIRST = Comparator.comparing(Agreement::discuss)
		.thenComparing((each) -> each.spread(Sample::interquartileRange))
		.thenComparing((each) -> each.spread(Sample::range))
		.thenComparing(Agreement::notKnown)
		.reversed();

	private static final int SMALL_GROUP = 6;

	private static final Fraction HALF = Fraction.of(1, 2);

	private static final Fraction MINUS_HALF = Fraction.of(-1, 2);

	public Agreement {
		if (notKnown < 0 || notApplicable < 0) {
			throw new IllegalArgumentException("A number of people is never below zero");
		}
		scores.forEach((score) -> scale.guarded(Fraction.of(score)));
		scores = scores.stream().sorted().toList();
	}

	/** Of the answers on one criterion of a pillar; unanswered ones do not count. */
	public static Agreement of(List<CriterionAnswer> answers) {
		return new Agreement(Level.SCALE,
				answers.stream().filter(Level.class::isInstance).map((level) -> ((Level) level).value()).toList(),
				Collections.frequency(answers, Unscored.NOT_KNOWN),
				Collections.frequency(answers, Unscored.NOT_APPLICABLE));
	}

	/** Number of people who gave a score. */
	public int scored() {
		return this.scores.size();
	}

	/**
	 * Number of people who gave each score, from the lowest of the scale to the highest.
	 */
	public List<Integer> distribution() {
		return IntStream.rangeClosed(this.scale.lowest(), this.scale.highest())
			.mapToObj((score) -> Collections.frequency(this.scores, score))
			.toList();
	}

	/** Median, range and quartiles of the scores; none when nobody gave one. */
	public Optional<Sample> sample() {
		return this.scores.isEmpty() ? Optional.empty() : Optional.of(Sample.of(this.scores));
	}

	/**
	 * Van der Eijk's A, -1 (two camps) to 1 (all the same), unstable under six people;
	 * none when nobody scored.
	 */
	public Optional<Fraction> vanDerEijk() {
		return this.scores.isEmpty() ? Optional.empty() : Optional.of(VanDerEijk.agreement(distribution()));
	}

	/**
	 * Whether to talk about it. Up to six answers: scores half the scale apart, any not
	 * known, or applicable to some and not to others. Above six: an interquartile range
	 * of half the scale, more than a fifth not known, or more than a fifth not applicable
	 * while others gave a score. All answers count towards the six and the fifth.
	 */
	public boolean discuss() {
		int answers = scored() + this.notKnown + this.notApplicable;
		if (answers <= SMALL_GROUP) {
			return this.notKnown > 0 || (this.notApplicable > 0 && scored() > 0)
					|| sample().filter((sample) -> isHalfTheScale(sample.range())).isPresent();
		}
		return this.notKnown * 5 > answers || (this.notApplicable * 5 > answers && scored() > 0)
				|| sample().filter((sample) -> isHalfTheScale(sample.interquartileRange())).isPresent();
	}

	/**
	 * Whether recording a level, 1 to 5, on these answers takes a reason: when they are
	 * to be talked about, or when it is more than half a level from their median.
	 */
	public boolean needsReasonFor(int level) {
		return discuss() || sample().map((sample) -> sample.median().minus(Fraction.of(level)))
			.filter((distance) -> distance.compareTo(HALF) > 0 || distance.compareTo(MINUS_HALF) < 0)
			.isPresent();
	}

	private Fraction spread(Function<Sample, Fraction> measure) {
		return sample().map(measure).orElse(Fraction.ZERO);
	}

	private boolean isHalfTheScale(Fraction distance) {
		return distance.compareTo(Fraction.of(this.scale.steps(), 2)) >= 0;
	}

}
