package org.hiap.navigator.assessment;

/** Who gives an answer in a round. */
public enum Answering {

	/** Every respondent gives answers of their own. */
	INDIVIDUAL,
	/** The respondents of a team give one answer together. */
	TEAM

}
