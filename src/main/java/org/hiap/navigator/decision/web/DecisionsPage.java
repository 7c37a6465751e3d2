package org.hiap.navigator.decision.web;

import java.util.List;
import java.util.UUID;

import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.SummaryRow;
import org.hiap.navigator.prioritisation.ExerciseFrame;
import org.jspecify.annotations.Nullable;

/**
 * What the page prints on which decisions are drafted.
 *
 * @param revealed whether there is a ranking to decide on
 * @param rescoring whether a second round is under way
 * @param open whether the viewer may write
 * @param top how many places the top has
 * @param undecided how many options nothing is decided about
 * @param missing how many reasons are missing
 * @param setAside titles of what the sift left out
 * @param stale whether something was saved meanwhile
 */
record DecisionsPage(ExerciseFrame frame, boolean revealed, boolean rescoring, boolean open, int top, int undecided,
		int missing, List<Row> rows, List<Choice> courses, List<String> setAside, boolean stale) {

	/**
	 * One option.
	 *
	 * @param standing its place and total in words
	 * @param course what is stored, in words, or null
	 * @param reasonMissing whether what is stored departs from the ranking without a
	 * reason
	 * @param seen the mark of what the form shows as stored
	 * @param facts what is stored, for those who read
	 * @param meanwhile what somebody else saved, or empty
	 * @param details whether the details are open
	 */
	record Row(UUID id, String title, String standing, @Nullable String course, @Nullable String colour,
			boolean reasonMissing, DecisionForm form, String seen, List<SummaryRow> facts, List<SummaryRow> meanwhile,
			boolean details) {
	}

}
