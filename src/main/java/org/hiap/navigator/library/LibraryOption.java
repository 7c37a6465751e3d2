package org.hiap.navigator.library;

import java.util.List;

/**
 * Something of the library that an authority can choose among others of its kind.
 *
 * @param code of the opportunity or lever; the slug of the activity
 * @param gist what it is about; for an activity, the name of its lever
 * @param functionName the devolved function it belongs to
 * @param caseStudyCount how many case studies show it; for an activity, those of its
 * lever
 * @param path where its page is; for an activity, that of its lever
 * @param leverCodes the levers it takes: those of an opportunity, or the one of an
 * activity; a lever takes itself
 */
public record LibraryOption(String code, Kind kind, String title, String gist, String functionName, int caseStudyCount,
		String path, List<String> leverCodes) {

	/** A parent and its child are never chosen from together. */
	public enum Kind {

		OPPORTUNITY, LEVER, ACTIVITY

	}

}
