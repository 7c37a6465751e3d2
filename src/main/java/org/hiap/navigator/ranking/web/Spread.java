package org.hiap.navigator.ranking.web;

import java.util.ArrayList;
import java.util.List;

import org.hiap.navigator.scoring.Agreement;
import org.hiap.navigator.scoring.Fraction;
import org.hiap.navigator.scoring.Sample;

/**
 * How far people agree on one cell, in words.
 *
 * @param shade for the background that repeats the word: none, light, medium or strong
 * @param word such as "Far apart"
 * @param lines the figures
 * @param discuss whether it is flagged to be talked about
 */
record Spread(String shade, String word, List<String> lines, boolean discuss) {

	/**
	 * Van der Eijk's A says little of fewer people; up to as many the whole range counts.
	 */
	private static final int STABLE = 6;

	static Spread of(Outcome outcome, Agreement agreement) {
		List<String> lines = new ArrayList<>();
		agreement.sample().ifPresent((sample) -> {
			lines.add(outcome.say("spread.median", sample.median().rounded(1), sample.lowest().rounded(0),
					sample.highest().rounded(0)));
			lines.add(outcome.say("spread.middle", sample.interquartileRange().rounded(1)));
			lines.add(outcome.say((agreement.scored() < STABLE) ? "spread.a.unstable" : "spread.a",
					agreement.vanDerEijk().orElseThrow().rounded(2).replace('-', '−')));
		});
		if (agreement.scored() + agreement.notKnown() > 0) {
			lines.add(outcome.say("spread.people", agreement.scored(), agreement.notKnown()));
		}
		String grade = grade(agreement);
		return new Spread(switch (grade) {
			case "apart", "no-view" -> "strong";
			case "near" -> "light";
			default -> "none";
		}, outcome.say("spread." + grade), List.copyOf(lines), agreement.discuss());
	}

	/** The figures, or that there are none, as sentences. */
	public String sentence() {
		return String.join(". ", this.lines.isEmpty() ? List.of(this.word) : this.lines) + ".";
	}

	/** In the words of the rule that flags a cell, see {@link Agreement#discuss()}. */
	private static String grade(Agreement agreement) {
		Sample sample = agreement.sample().orElse(null);
		if (sample == null) {
			return "none";
		}
		Fraction spread = (agreement.scored() + agreement.notKnown() <= STABLE) ? sample.range()
				: sample.interquartileRange();
		if (agreement.discuss()) {
			return (spread.compareTo(Fraction.of(agreement.scale().steps(), 2)) >= 0) ? "apart" : "no-view";
		}
		return (agreement.scored() == 1) ? "one" : (sample.range().signum() == 0) ? "same" : "near";
	}

}
