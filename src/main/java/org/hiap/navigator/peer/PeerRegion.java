package org.hiap.navigator.peer;

import java.util.List;
import java.util.Optional;

import org.hiap.navigator.submission.Consent;
import org.hiap.navigator.submission.Standing;
import org.hiap.navigator.submission.SubmittedResult;

/**
 * A region with its newest submission that was not withdrawn.
 *
 * @param round what the round is called
 * @param consent how far it may be shared, as chosen last
 */
public record PeerRegion(String code, String name, String round, Standing standing, Consent consent,
		SubmittedResult result) {

	/** From this level on a region is strong. */
	private static final int STRONG = 4;

	/** Whether other regions may learn its name. */
	public boolean isNamed() {
		return this.consent == Consent.NAMED;
	}

	/** Whether the programme accepted a level of 4 or 5. */
	public boolean isStrongIn(String criterion) {
		return this.standing == Standing.ACCEPTED
				&& this.result.criterion(criterion).filter((level) -> level.levelOrZero() >= STRONG).isPresent();
	}

	/** What is below its target, the largest gap first; what is not known is none. */
	public List<Gap> gaps() {
		return this.result.pillars()
			.stream()
			.flatMap((pillar) -> pillar.criteria()
				.stream()
				.filter((criterion) -> criterion.levelOrZero() > 0 && criterion.levelOrZero() < pillar.target())
				.map((criterion) -> new Gap(pillar, criterion)))
			.sorted(Gap.LARGEST_FIRST)
			.toList();
	}

	/** The gap in a criterion, if it is one. */
	public Optional<Gap> gap(String criterion) {
		return gaps().stream().filter((gap) -> gap.criterion().slug().equals(criterion)).findFirst();
	}

}
