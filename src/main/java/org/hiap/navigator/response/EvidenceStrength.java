package org.hiap.navigator.response;

/** How far the evidence for an answer can be relied on; without any there is none. */
public enum EvidenceStrength {

	/** Somebody says so. */
	STATED,
	/** A document that shows it is linked. */
	LINKED,
	/** Somebody else has checked it. */
	CHECKED

}
