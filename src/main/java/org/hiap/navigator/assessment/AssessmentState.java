package org.hiap.navigator.assessment;

/** How far an assessment is. */
public enum AssessmentState {

	OPEN, AGREED

}
