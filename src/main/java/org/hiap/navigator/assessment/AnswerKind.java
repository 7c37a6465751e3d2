package org.hiap.navigator.assessment;

/** What kind of answer a criterion got. */
public enum AnswerKind {

	UNANSWERED, LEVEL, NOT_KNOWN, NOT_APPLICABLE

}
