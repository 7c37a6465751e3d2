package org.hiap.navigator.framework;

/** How far a framework version is. */
public enum FrameworkState {

	/** Written by administrators, seen by nobody else. */
	DRAFT,

	/** Open to new assessments; the newest such version is what they use. */
	PUBLISHED,

	/** Kept for the assessments that use it, and for no others. */
	RETIRED

}
