package org.hiap.navigator.submission;

/** What has become of one submitted version. */
public enum Standing {

	/** It waits for the programme. */
	SUBMITTED,
	/** The authority took it back before anybody reviewed it. */
	WITHDRAWN,
	/** The programme reviews it. */
	IN_REVIEW,
	/** The programme accepted it. */
	ACCEPTED,
	/** The programme asked for a new version instead of accepting it. */
	SENT_BACK,
	/** The programme had accepted it, and asked for a new version later. */
	REOPENED

}
