package org.hiap.navigator.review.web;

import java.util.List;
import java.util.UUID;

import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.Link;
import org.hiap.navigator.review.web.ReviewWords.Entry;
import org.hiap.navigator.submission.ReadableCriterion;
import org.jspecify.annotations.Nullable;

/**
 * What the page of one criterion of a submission prints for the programme.
 *
 * @param nextLevel the level above the authority's own, or null at the top or without one
 * @param good what good evidence looks like
 * @param writes whether the viewer reviews it
 * @param why why the viewer cannot write, or null
 * @param revision that a form which saves must name
 * @param held what the review says, for who cannot write; null when nothing
 * @param earlier what was held of earlier versions
 * @param thread what was asked and answered
 * @param last the latest entry of the thread, or 0
 * @param place such as "3 of 28"
 */
record CriterionPage(UUID id, String slug, String reference, String version, String authority, String round,
		String pillar, ReadableCriterion criterion, boolean thin, @Nullable String nextLevel,
		@Nullable String nextWording, @Nullable String good, boolean writes, @Nullable String why, int revision,
		List<Choice> verdicts, @Nullable String held, @Nullable String comment, @Nullable String heldBy,
		List<Earlier> earlier, List<Entry> thread, boolean open, long last, String place, @Nullable Link previous,
		@Nullable Link next) {

	/** What was held of an earlier version. */
	record Earlier(String version, @Nullable String held, String comment, @Nullable String by) {
	}

	/** Another reviewer's text, where two wrote at once. */
	record Meanwhile(String by, String held, String comment) {
	}

}
