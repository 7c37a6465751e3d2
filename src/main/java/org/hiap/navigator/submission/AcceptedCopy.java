package org.hiap.navigator.submission;

import java.util.UUID;

/**
 * What the programme has accepted of an assessment.
 *
 * @param version 1 or more
 * @param consent how far it may be shared, as chosen last
 */
public record AcceptedCopy(UUID assessmentId, int version, Consent consent, FrozenCopy copy) {

	/** Whether it may count in figures of several regions. */
	public boolean counts() {
		return this.consent != Consent.NOT_SHARED;
	}

}
