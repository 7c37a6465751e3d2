package org.hiap.navigator.submission;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One submitted version of an assessment; what was in it is its {@link FrozenCopy}.
 *
 * @param reference the same for every version of an assessment
 * @param version 1 or more
 * @param steps what happened to it since, first things first
 */
public record Submission(UUID assessmentId, Reference reference, int version, UUID submittedBy, Instant submittedAt,
		List<SubmissionStep> steps) {

	/** How far it is. */
	public Standing standing() {
		return this.steps.isEmpty() ? Standing.SUBMITTED : this.steps.getLast().became();
	}

	/** Whether it is what the programme has, and not an earlier version. */
	public boolean isCurrent() {
		return switch (standing()) {
			case SUBMITTED, IN_REVIEW, ACCEPTED -> true;
			case WITHDRAWN, SENT_BACK, REOPENED -> false;
		};
	}

}
