package org.hiap.navigator.submission;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What happened to a version after it was submitted.
 *
 * @param reason why it was sent back or reopened, else null
 */
public record SubmissionStep(Standing became, @Nullable String reason, UUID personId, Instant happenedAt) {

	/** The longest reason, in characters. */
	public static final int LONGEST_REASON = 2000;

}
