package org.hiap.navigator.ranking.web;

import org.hiap.navigator.scoring.Likelihood;
import org.hiap.navigator.scoring.RankAcceptability.Acceptability;

/**
 * How sure one option is of a place among the first, in words.
 *
 * @param runs in how many of 100 runs
 * @param likelihood the same as a word
 * @param colour of the word's tag
 */
record RunWords(String runs, String likelihood, String colour) {

	static RunWords of(Outcome outcome, Acceptability option) {
		Likelihood likelihood = option.likelihood(outcome.top());
		return new RunWords(outcome.say("runs", option.runsInTop(outcome.top())),
				outcome.say("likelihood." + likelihood), switch (likelihood) {
					case FIRM -> "green";
					case LIKELY -> "turquoise";
					case DEPENDS -> "yellow";
					case OUT -> "grey";
				});
	}

	/**
	 * Such as: “A” is in the top 5 in 94 of 100 runs with another group like this one.
	 */
	static String in(Outcome outcome, Acceptability option) {
		return outcome.say("headline", outcome.quoted(option.option()), outcome.top(), option.runsInTop(outcome.top()),
				outcome.say("likelihood.sentence." + option.likelihood(outcome.top())));
	}

}
