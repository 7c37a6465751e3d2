package org.hiap.navigator.response;

/** How sure a respondent is of an answer. */
public enum Confidence {

	LOW, MEDIUM, HIGH

}
