package org.hiap.navigator.review;

/**
 * Something cannot be done with a submission as it is now, and why. Nothing is stored.
 */
public class RefusedException extends RuntimeException {

	private final Refusal refusal;

	RefusedException(Refusal refusal) {
		super(refusal.name());
		this.refusal = refusal;
	}

	public Refusal refusal() {
		return this.refusal;
	}

	/** Why. */
	public enum Refusal {

		/** Whoever took part in an assessment does not review it. */
		ASSESSED,
		/** Somebody else of the programme has it. */
		NOT_YOURS,
		/** Nobody reviews it yet. */
		NOT_STARTED,
		/** The authority took it back. */
		WITHDRAWN,
		/** It was accepted. */
		ACCEPTED,
		/** The authority was asked for a new version. */
		SENT_BACK,
		/** It is under review, and not accepted. */
		NOT_ACCEPTED,
		/** Somebody wrote to the thread meanwhile. */
		THREAD_MOVED_ON,
		/** The thread is resolved. */
		RESOLVED,
		/** The recommendation has its answer. */
		ANSWERED,
		/** The round was reopened, so that no action can be planned from it. */
		NOT_AGREED

	}

}
