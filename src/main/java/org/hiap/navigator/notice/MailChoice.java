package org.hiap.navigator.notice;

/** How a person wants to hear of notices by email. */
public enum MailChoice {

	/** Urgent ones at once, the others once a day in one message. */
	DAILY,

	/** Each at once. */
	AT_ONCE,

	/** Only on the page of notices. */
	NEVER;

	boolean mailsAtOnce(Urgency urgency) {
		return this == AT_ONCE || (this == DAILY && urgency == Urgency.NOW);
	}

}
