package org.hiap.navigator.prioritisation.web;

import java.util.List;

import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.Weighting;
import org.hiap.navigator.scoring.Fraction;

/**
 * What the page of weights prints.
 *
 * @param version of the criteria and weights the form edits
 * @param stored how the stored weights were made
 * @param storedRows criterion and percentage as stored
 * @param stale whether they changed while the form was open
 */
record WeightsPage(ExerciseFrame frame, int version, String weighting, List<Choice> weightings, List<Entry> entries,
		String stored, List<List<String>> storedRows, boolean stale) {

	/** One criterion with the points typed. */
	record Entry(String id, String name, String question, String typed) {
	}

	static WeightsPage of(ExerciseFrame frame, Exercise exercise, int version, WeightsForm form, boolean stale,
			Words words) {
		List<Choice> weightings = List.of(Weighting.values())
			.stream()
			.map((each) -> new Choice(each.name(), words.of("exercise.weights." + each),
					words.of("exercise.weights." + each + ".hint")))
			.toList();
		return new WeightsPage(frame, version, form.weighting(), weightings,
				exercise.criteria()
					.stream()
					.map((each) -> new Entry("points-" + each.slug(), each.name(), each.question(),
							form.points().getOrDefault(each.slug(), "")))
					.toList(),
				words.of("exercise.weighting." + exercise.weighting()),
				exercise.criteria()
					.stream()
					.map((each) -> List.of(each.name(), percent(exercise.weights().of(each.slug()))))
					.toList(),
				stale);
	}

	static String percent(Fraction share) {
		return share.times(Fraction.of(100)).rounded(1);
	}

}
