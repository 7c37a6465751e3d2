package org.hiap.navigator.peer;

import java.util.Comparator;

import org.hiap.navigator.submission.SubmittedPillar;
import org.hiap.navigator.submission.SubmittedPillar.SubmittedLevel;

/** A criterion whose agreed level is below the target of its pillar. */
public record Gap(SubmittedPillar pillar, SubmittedLevel criterion) {

	/** What matters most and is furthest away comes first, then what is lowest. */
	static final Comparator<Gap> LARGEST_FIRST = Comparator.comparing(Gap::size)
		.reversed()
		.thenComparing((gap) -> gap.criterion().levelOrZero());

	/** How many levels are missing to the target, 1 to 4. */
	public int levels() {
		return this.pillar.target() - this.criterion.levelOrZero();
	}

	/** The missing levels times the importance, 1 to 12. */
	public int size() {
		return levels() * this.pillar.importance().factor();
	}

}
