package org.hiap.navigator.response;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One answer in a round that is no longer open, for those who agree on a level.
 *
 * @param personId who gave it, or null where a team did
 * @param teamId the team it was given for, or null
 */
public record GivenAnswer(int criterionId, @Nullable UUID personId, @Nullable UUID teamId, Answer answer) {

	/** Whether there is anything to read beside the level. */
	public boolean hasNote() {
		return this.answer.evidence() != null || this.answer.reason() != null || this.answer.evidenceLink() != null;
	}

}
