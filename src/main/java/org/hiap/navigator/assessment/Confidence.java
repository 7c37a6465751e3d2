package org.hiap.navigator.assessment;

/** How sure a respondent is of an answer. */
public enum Confidence {

	LOW, MEDIUM, HIGH

}
