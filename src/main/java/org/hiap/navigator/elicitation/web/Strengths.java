package org.hiap.navigator.elicitation.web;

import java.util.List;

import org.hiap.navigator.agreement.AssessmentResults;
import org.hiap.navigator.agreement.AssessmentResults.PillarResult;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.Words;

/**
 * What an authority agreed last about its pillars, as evidence beside organisational
 * capacity.
 *
 * @param href the assessment's results
 * @param rows pillar, strength, coverage and lowest criterion
 */
record Strengths(String href, String round, String agreedOn, List<List<String>> rows) {

	static Strengths of(AssessmentResults results, Words words) {
		return new Strengths("/assessments/" + results.id() + "/results", results.name(), Dates.day(results.agreedAt()),
				results.pillars().stream().map((each) -> row(each, words)).toList());
	}

	private static List<String> row(PillarResult pillar, Words words) {
		return List.of(pillar.pillar().name(),
				pillar.strength()
					.value()
					.map((strength) -> strength.rounded(1))
					.orElse(words.of("exercise.strengths.unknown")),
				words.of("exercise.strengths.coverage", pillar.strength().scored(), pillar.strength().applicable()),
				pillar.lowest()
					.map((lowest) -> lowest.criterion().name() + " (" + lowest.levelOrZero() + ")")
					.orElse(words.of("exercise.strengths.none")));
	}

}
