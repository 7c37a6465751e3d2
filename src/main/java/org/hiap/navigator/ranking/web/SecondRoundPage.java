package org.hiap.navigator.ranking.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.prioritisation.Criterion;
import org.hiap.navigator.prioritisation.ExerciseFrame;
import org.hiap.navigator.prioritisation.Option;
import org.hiap.navigator.scoring.GroupScores;
import org.hiap.navigator.scoring.PerformanceMatrix.Cell;

/**
 * What the page to begin a second round prints.
 *
 * @param open whether a second round can begin
 * @param flagged cells to score again, most to talk about first
 * @param others every other cell
 * @param ticked the values of those that are ticked
 */
record SecondRoundPage(ExerciseFrame frame, boolean open, List<Choice> flagged, List<Choice> others,
		Set<String> ticked) {

	/**
	 * The page with what was ticked, or without that with what is flagged and not agreed
	 * yet.
	 */
	static SecondRoundPage of(Outcome outcome, Optional<Set<String>> chosen) {
		GroupScores scores = outcome.group().scores();
		List<Choice> flagged = new ArrayList<>();
		List<Choice> others = new ArrayList<>();
		Set<String> ticked = new LinkedHashSet<>();
		List<Cell> order = DiscussionPages.order(outcome, scores);
		for (Cell cell : order) {
			boolean discuss = scores.agreement(cell).discuss();
			(discuss ? flagged : others).add(choice(outcome, scores, cell));
			if (discuss && !outcome.group().agreed().containsKey(cell)) {
				ticked.add(value(cell));
			}
		}
		for (Option option : outcome.exercise().options()) {
			for (Criterion criterion : outcome.criteria()) {
				Cell cell = new Cell(option.id().toString(), criterion.slug());
				if (!order.contains(cell)) {
					others.add(choice(outcome, scores, cell));
				}
			}
		}
		return new SecondRoundPage(outcome.frame(),
				DiscussionPages.writes(outcome) && outcome.exercise().revealedRound() == 1, flagged, others,
				chosen.orElse(ticked));
	}

	private static Choice choice(Outcome outcome, GroupScores scores, Cell cell) {
		Spread spread = Spread.of(outcome, scores.agreement(cell));
		List<String> hint = new ArrayList<>(List.of(spread.word()));
		hint.addAll(spread.lines());
		if (outcome.group().agreed().containsKey(cell)) {
			hint.add(outcome.say("discussion.agreed-already"));
		}
		return new Choice(value(cell),
				outcome.say("rounds.cell", outcome.title(cell.option()), outcome.criterion(cell.criterion())),
				String.join(". ", hint) + ".");
	}

	private static String value(Cell cell) {
		return cell.option() + "/" + cell.criterion();
	}

}
