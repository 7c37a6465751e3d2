package org.hiap.navigator.notice;

/** How soon a notice is mailed to someone who did not choose otherwise. */
public enum Urgency {

	/** At once, such as an invitation or a reminder. */
	NOW,

	/** In the message of the day. */
	DIGEST

}
