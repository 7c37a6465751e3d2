package org.hiap.navigator.preparation.web;

import org.hiap.navigator.agreement.AssessmentResults;
import org.hiap.navigator.agreement.NextStep;
import org.hiap.navigator.govuk.Link;
import org.hiap.navigator.govuk.Words;

import org.springframework.stereotype.Component;

/** From the gaps of an assessment to an exercise about them. */
@Component
class ExerciseFromGaps implements NextStep {

	private final Words words;

	ExerciseFromGaps(Words words) {
		this.words = words;
	}

	@Override
	public Link after(AssessmentResults results) {
		return new Link(this.words.of("gaps.from-results"),
				"/authorities/" + results.authorityCode() + "/exercises/new?assessment=" + results.id());
	}

}
