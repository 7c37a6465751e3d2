package org.hiap.navigator.ranking.web;

import java.util.ArrayList;
import java.util.List;

import org.hiap.navigator.prioritisation.Criterion;
import org.hiap.navigator.prioritisation.ExerciseFrame;
import org.hiap.navigator.prioritisation.Stage;

/**
 * What every page of results begins with: which scores it is about and the way to the
 * others.
 *
 * @param title of this page
 * @param round which round is shown, in a sentence
 */
record ResultsHead(ExerciseFrame frame, String title, String round, List<Page> pages) {

	/** One page of results. */
	record Page(String title, String href, boolean current) {
	}

	/**
	 * The head of one page.
	 * @param current the last part of its address, empty for the front page
	 */
	static ResultsHead of(Outcome outcome, String current) {
		List<String> all = new ArrayList<>(List.of("", "comparison", "robustness", "weights", "agreement", "teams"));
		if (outcome.criteria().stream().anyMatch(Criterion::isCapacity)) {
			all.add("capacity");
		}
		if (outcome.exercise().revealedRound() > 1) {
			all.add("rounds");
		}
		List<Page> pages = new ArrayList<>(all.stream()
			.map((page) -> new Page(title(outcome, page), outcome.frame().path() + "/results" + slash(page),
					page.equals(current)))
			.toList());
		pages.add(new Page(outcome.say("discussion"), outcome.frame().path() + "/discussion", false));
		return new ResultsHead(outcome.frame(), title(outcome, current), round(outcome), pages);
	}

	private static String slash(String page) {
		return page.isEmpty() ? "" : "/" + page;
	}

	private static String title(Outcome outcome, String page) {
		return outcome.say(page.isEmpty() ? "front" : page);
	}

	private static String round(Outcome outcome) {
		String by = outcome.say("by", outcome.group().scorers());
		if (outcome.exercise().stage() == Stage.RESCORING) {
			return by + " " + outcome.say("round.under-way");
		}
		return (outcome.exercise().revealedRound() > 1) ? by + " " + outcome.say("round.second") : by;
	}

}
