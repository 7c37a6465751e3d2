package org.hiap.navigator.preparation.web;

import java.util.stream.Collectors;

import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.preparation.AssessmentGaps;
import org.hiap.navigator.prioritisation.SetupFacts;

/** Says the gaps of an assessment in words. */
final class GapWords {

	private GapWords() {
	}

	/** The gaps as the purpose an exercise starts with; the smallest are left out. */
	static String purpose(AssessmentGaps.Found found, Words words) {
		StringBuilder text = new StringBuilder(
				words.of("gaps.purpose", found.name(), Dates.day(found.agreedAt())).strip());
		for (AssessmentGaps.Gap gap : found.gaps()) {
			String line = "\n" + line(gap, words);
			if (text.length() + line.length() > SetupFacts.LONGEST_TEXT) {
				break;
			}
			text.append(line);
		}
		return text.toString();
	}

	/** One gap. */
	static String line(AssessmentGaps.Gap gap, Words words) {
		return words.of("gaps.line", gap.pillar(), gap.criterion(), String.valueOf(gap.level()),
				String.valueOf(gap.target()));
	}

	/** The criteria an option would help with, for a hint beside it. */
	static String criteria(AssessmentGaps.Suggestion suggestion) {
		return suggestion.reasons()
			.stream()
			.map((reason) -> reason.gap().criterion())
			.distinct()
			.collect(Collectors.joining(", "));
	}

}
