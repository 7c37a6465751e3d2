package org.hiap.navigator.overview;

import java.util.Optional;

import org.hiap.navigator.submission.SubmittedPillar;
import org.hiap.navigator.submission.SubmittedResult;
import org.jspecify.annotations.Nullable;

/**
 * A region with what it submitted.
 *
 * @param now null when it submitted nothing
 */
public record RegionResult(Region region, @Nullable SubmittedResult now) {

	/** A pillar of what it submitted, where that has it. */
	public Optional<SubmittedPillar> pillar(String slug) {
		return Optional.ofNullable(this.now).flatMap((result) -> result.pillar(slug));
	}

}
