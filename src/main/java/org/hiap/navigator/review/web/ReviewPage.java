package org.hiap.navigator.review.web;

import java.util.List;
import java.util.UUID;

import org.hiap.navigator.govuk.Link;
import org.hiap.navigator.govuk.SummaryRow;
import org.hiap.navigator.govuk.Task;
import org.hiap.navigator.review.web.ReviewWords.FindingLine;
import org.hiap.navigator.review.web.ReviewWords.Versions;
import org.jspecify.annotations.Nullable;

/**
 * What the page of one submission prints for the programme.
 *
 * @param starts whether the viewer may start the review
 * @param mine whether the viewer has it
 * @param enters whether the viewer may join or take over
 * @param assessed whether the viewer took part in the assessment
 * @param progress how much was looked at, or null before the review
 * @param next the criterion to go on with, or null when all were looked at
 */
record ReviewPage(UUID id, String reference, String version, String authority, String round, String standing,
		@Nullable String colour, @Nullable String reason, boolean starts, boolean mine, boolean enters,
		boolean assessed, boolean reopens, boolean outcome, List<SummaryRow> facts, @Nullable String explanation,
		@Nullable String progress, @Nullable Link next, List<Group> groups, List<Task> clarifications,
		List<FindingLine> findings, Versions versions) {

	/** Criteria that are looked at together. */
	record Group(String id, String title, @Nullable String text, List<Task> tasks) {
	}

}
