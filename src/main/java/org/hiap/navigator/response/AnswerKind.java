package org.hiap.navigator.response;

/** What kind of answer a criterion got. */
public enum AnswerKind {

	UNANSWERED, LEVEL, NOT_KNOWN, NOT_APPLICABLE

}
