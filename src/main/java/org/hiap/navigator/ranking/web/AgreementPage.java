package org.hiap.navigator.ranking.web;

import java.util.ArrayList;
import java.util.List;

import org.hiap.navigator.prioritisation.Criterion;
import org.hiap.navigator.prioritisation.Option;
import org.hiap.navigator.scoring.Agreement;
import org.hiap.navigator.scoring.Concordance;
import org.hiap.navigator.scoring.Fraction;
import org.hiap.navigator.scoring.GroupScores;
import org.hiap.navigator.scoring.PerformanceMatrix.Cell;
import org.jspecify.annotations.Nullable;

/**
 * What the page on how far people agree prints.
 *
 * @param concordance how far they order the options alike, in a sentence
 * @param flagged how many cells are flagged to be talked about
 */
record AgreementPage(ResultsHead head, String concordance, int flagged, List<String> criteria, List<Row> rows) {

	/** An option. */
	record Row(String title, @Nullable String href, List<Square> squares) {
	}

	/**
	 * Where it meets a criterion.
	 *
	 * @param shade of the square, none to strong: repeats the word
	 * @param word how far people agree
	 * @param lines what they gave
	 * @param href of the page to talk about it
	 */
	record Square(String shade, String word, List<String> lines, String href) {
	}

	static AgreementPage of(Outcome outcome) {
		GroupScores scores = outcome.group().scores();
		int flagged = 0;
		List<Row> rows = new ArrayList<>();
		for (Option option : outcome.exercise().options()) {
			List<Square> squares = new ArrayList<>();
			for (Criterion criterion : outcome.criteria()) {
				Cell cell = new Cell(option.id().toString(), criterion.slug());
				Agreement agreement = scores.agreement(cell);
				flagged += agreement.discuss() ? 1 : 0;
				squares.add(square(outcome, cell, agreement));
			}
			rows.add(new Row(option.title(), outcome.href(option.id().toString()), squares));
		}
		return new AgreementPage(ResultsHead.of(outcome, "agreement"), concordance(outcome, scores), flagged,
				outcome.criteria().stream().map(Criterion::name).toList(), rows);
	}

	private static Square square(Outcome outcome, Cell cell, Agreement agreement) {
		Spread spread = Spread.of(outcome, agreement);
		List<String> lines = new ArrayList<>(spread.lines());
		Fraction agreed = outcome.group().agreed().get(cell);
		if (agreed != null) {
			lines.add(outcome.say("agreed", agreed.rounded(0)));
		}
		return new Square(spread.shade(), spread.word(), lines,
				outcome.frame().path() + "/discussion/" + cell.option() + "/" + cell.criterion());
	}

	private static String concordance(Outcome outcome, GroupScores scores) {
		Concordance concordance = Concordance.of(scores, outcome.model().weights());
		return concordance.coefficient()
			.map((w) -> outcome.say("concordance", w.rounded(2), concordance.participants(), outcome.group().scorers()))
			.orElseGet(() -> outcome.say("concordance.none", concordance.participants(), outcome.group().scorers()));
	}

}
