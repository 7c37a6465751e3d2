package org.hiap.navigator.assessment;

import org.jspecify.annotations.Nullable;

/** How far an assessment is. */
public enum AssessmentState {

	/** The respondents answer, each seeing the own answers only. */
	OPEN,
	/** The answers stand, and the authority settles what it agrees on. */
	CLOSED,
	/** The lead has concluded the agreement. */
	AGREED,
	/** A copy is with the programme, which has not begun to review it. */
	SUBMITTED,
	/** The programme reviews the copy. */
	IN_REVIEW,
	/** The programme accepted the copy. */
	ACCEPTED,
	/** The programme asks for a new version. */
	SENT_BACK;

	/** The colour of its tag on every page, or null for the plain one. */
	public @Nullable String colour() {
		return switch (this) {
			case OPEN, CLOSED, AGREED -> "light-blue";
			case SUBMITTED -> null;
			case IN_REVIEW -> "purple";
			case ACCEPTED -> "green";
			case SENT_BACK -> "yellow";
		};
	}

}
