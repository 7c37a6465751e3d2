package org.hiap.navigator.submission;

import org.hiap.navigator.assessment.AssessmentState;
import org.jspecify.annotations.Nullable;

/** What has become of one submitted version. */
public enum Standing {

	/** It waits for the programme. */
	SUBMITTED,
	/** The authority took it back before anybody reviewed it. */
	WITHDRAWN,
	/** The programme reviews it. */
	IN_REVIEW,
	/** The programme accepted it. */
	ACCEPTED,
	/** The programme asked for a new version instead of accepting it. */
	SENT_BACK,
	/** The programme had accepted it, and asked for a new version later. */
	REOPENED;

	/** The colour of its tag, or null for the plain one. */
	public @Nullable String colour() {
		return switch (this) {
			case SUBMITTED -> AssessmentState.SUBMITTED.colour();
			case IN_REVIEW -> AssessmentState.IN_REVIEW.colour();
			case ACCEPTED -> AssessmentState.ACCEPTED.colour();
			case SENT_BACK, REOPENED -> AssessmentState.SENT_BACK.colour();
			case WITHDRAWN -> "grey";
		};
	}

}
