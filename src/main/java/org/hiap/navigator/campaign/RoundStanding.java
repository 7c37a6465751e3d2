package org.hiap.navigator.campaign;

import org.hiap.navigator.assessment.AssessmentState;
import org.jspecify.annotations.Nullable;

/** How far a round of a campaign is, whoever is furthest behind first. */
public enum RoundStanding {

	/** Nobody is asked to answer yet. */
	NOT_STARTED,
	/** People answer. */
	OPEN,
	/** The answers stand and are being agreed on. */
	CLOSED,
	/** The levels are agreed, and nothing is submitted. */
	AGREED,
	/** The programme asked for a new version. */
	SENT_BACK,
	/** It waits for the programme. */
	SUBMITTED,
	/** The programme reviews it. */
	IN_REVIEW,
	/** The programme accepted it. */
	ACCEPTED;

	static RoundStanding of(AssessmentState state, int asked) {
		return (state == AssessmentState.OPEN && asked == 0) ? NOT_STARTED : valueOf(state.name());
	}

	/** The colour of its tag, or null for the plain one. */
	public @Nullable String colour() {
		return (this == NOT_STARTED) ? "grey" : AssessmentState.valueOf(name()).colour();
	}

	/** Whether the programme has what it waits for. */
	public boolean isSubmitted() {
		return compareTo(SENT_BACK) > 0;
	}

}
