package org.hiap.navigator.submission;

import java.util.List;
import java.util.Optional;

import org.hiap.navigator.submission.SubmittedPillar.SubmittedLevel;

/**
 * The levels of a submitted version, without what people wrote beside them.
 *
 * @param pillars in the order of the framework
 */
public record SubmittedResult(SubmittedVersion of, List<SubmittedPillar> pillars) {

	/** The pillar of a slug, which not every framework version has. */
	public Optional<SubmittedPillar> pillar(String slug) {
		return this.pillars.stream().filter((pillar) -> pillar.slug().equals(slug)).findFirst();
	}

	/** The criterion of a slug, whichever pillar asks it. */
	public Optional<SubmittedLevel> criterion(String slug) {
		return this.pillars.stream()
			.flatMap((pillar) -> pillar.criteria().stream())
			.filter((criterion) -> criterion.slug().equals(slug))
			.findFirst();
	}

}
