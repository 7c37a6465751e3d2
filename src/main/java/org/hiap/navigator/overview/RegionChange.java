package org.hiap.navigator.overview;

import java.util.Optional;

import org.hiap.navigator.scoring.StrengthChange;
import org.hiap.navigator.submission.SubmittedPillar;
import org.hiap.navigator.submission.SubmittedResult;
import org.jspecify.annotations.Nullable;

/**
 * What a region submitted beside the round before.
 *
 * @param before what it submitted in the round before, or null
 */
public record RegionChange(RegionResult result, @Nullable SubmittedResult before) {

	/** Whose it is. */
	public Region region() {
		return this.result.region();
	}

	/** A pillar of what it submitted, where that has it. */
	public Optional<SubmittedPillar> pillar(String slug) {
		return this.result.pillar(slug);
	}

	/** How a pillar changed since the round before; empty where either lacks it. */
	public Optional<StrengthChange> of(String slug) {
		return pillar(slug).flatMap((after) -> Optional.ofNullable(this.before)
			.flatMap((earlier) -> earlier.pillar(slug))
			.map((earlier) -> new StrengthChange(earlier.answers(), after.answers())));
	}

}
