package org.hiap.navigator.review;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The review of one submitted version.
 *
 * @param first slugs of the criteria to look at first
 * @param reviewers who has it
 */
public record Review(UUID assessmentId, int version, Set<String> first, Instant startedAt, List<Reviewer> reviewers) {

	/** Someone who has it. */
	public record Reviewer(UUID personId, String name) {
	}

	/** Whether somebody has it. */
	public boolean isWith(UUID person) {
		return this.reviewers.stream().anyMatch((reviewer) -> reviewer.personId().equals(person));
	}

}
