package org.hiap.navigator.review.web;

import java.util.List;
import java.util.UUID;

import org.hiap.navigator.govuk.Link;
import org.hiap.navigator.review.web.ReviewWords.FindingLine;
import org.jspecify.annotations.Nullable;

/**
 * What came of a review, for the authority and the programme, on screen and on paper.
 *
 * @param others other versions that were answered
 * @param reason why a new version was asked for, or null
 */
record OutcomePage(UUID id, boolean programme, String reference, String version, String authority, String round,
		String standing, @Nullable String colour, String concluded, @Nullable String reason, List<Link> others,
		List<FindingLine> findings, List<Part> pillars) {

	/** One pillar. */
	record Part(String name, List<Line> lines) {
	}

	/** One criterion: the authority's level, and what the reviewer holds of it. */
	record Line(String name, String self, String held, boolean differs, @Nullable String comment, @Nullable String by) {
	}

}
