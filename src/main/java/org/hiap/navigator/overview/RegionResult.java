package org.hiap.navigator.overview;

import java.util.Optional;

import org.hiap.navigator.scoring.StrengthChange;
import org.hiap.navigator.submission.SubmittedPillar;
import org.hiap.navigator.submission.SubmittedResult;
import org.jspecify.annotations.Nullable;

/**
 * A region with what it submitted.
 *
 * @param now null when it submitted nothing
 * @param before what it submitted in the round before, or null
 */
public record RegionResult(Region region, @Nullable SubmittedResult now, @Nullable SubmittedResult before) {

	/** A pillar of what it submitted, where that has it. */
	public Optional<SubmittedPillar> pillar(String slug) {
		return Optional.ofNullable(this.now).flatMap((result) -> result.pillar(slug));
	}

	/** How a pillar changed since the round before; empty where either lacks it. */
	public Optional<StrengthChange> change(String slug) {
		return pillar(slug).flatMap((after) -> Optional.ofNullable(this.before)
			.flatMap((result) -> result.pillar(slug))
			.map((earlier) -> new StrengthChange(earlier.answers(), after.answers())));
	}

}
