package org.hiap.navigator.prioritisation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.prioritisation.Criterion;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.Option;
import org.jspecify.annotations.Nullable;

/**
 * What the page of one option's scores prints.
 *
 * @param number the option's place among them, from 1
 * @param version of the scorecard the form edits
 * @param libraryPath the library's entry, or null for an own option
 * @param strengths evidence beside organisational capacity, or null without any
 * @param stale whether the scores changed while the form was open
 */
record ScorecardPage(ExerciseFrame frame, UUID optionId, String title, String description, int number, int of,
		int version, @Nullable String libraryPath, List<Question> questions, @Nullable Strengths strengths,
		boolean stale) {

	/**
	 * One criterion with the points to choose from.
	 *
	 * @param chosen the value of the choice, empty when unanswered
	 * @param answer the choice in words
	 * @param meanwhile what was saved elsewhere meanwhile, where it differs
	 */
	record Question(String id, String name, String question, boolean capacity, List<Choice> choices, String chosen,
			String answer, @Nullable String meanwhile) {
	}

	static ScorecardPage of(ExerciseFrame frame, Exercise exercise, Option option, int version, ScorecardForm form,
			@Nullable String libraryPath, @Nullable Strengths strengths, boolean stale, Words words) {
		ScorecardForm stored = ScorecardForm.of(exercise, option);
		List<Question> questions = new ArrayList<>();
		for (Criterion criterion : exercise.criteria()) {
			List<Choice> choices = choices(criterion, words);
			String chosen = form.score(criterion.slug());
			String saved = stored.score(criterion.slug());
			questions.add(new Question("score-" + criterion.slug(), criterion.name(), criterion.question(),
					criterion.isCapacity(), choices, chosen, inWords(choices, chosen, words),
					(stale && !saved.equals(chosen)) ? inWords(choices, saved, words) : null));
		}
		return new ScorecardPage(frame, option.id(), option.title(), option.description(),
				exercise.options().indexOf(option) + 1, exercise.options().size(), version, libraryPath, questions,
				strengths, stale);
	}

	private static List<Choice> choices(Criterion criterion, Words words) {
		List<Choice> choices = new ArrayList<>();
		for (int point = 0; point < criterion.points().size(); point++) {
			choices.add(new Choice(String.valueOf(point),
					words.of("exercise.score.point", String.valueOf(point), criterion.points().get(point))));
		}
		choices.add(new Choice(ScorecardForm.NO_VIEW, words.of("exercise.score.no-view"),
				words.of("exercise.score.no-view.hint")));
		return choices;
	}

	private static String inWords(List<Choice> choices, String chosen, Words words) {
		return choices.stream()
			.filter((choice) -> choice.value().equals(chosen))
			.map(Choice::text)
			.findFirst()
			.orElse(words.of("exercise.score.unanswered"));
	}

}
