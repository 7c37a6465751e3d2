package org.hiap.navigator.elicitation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.hiap.navigator.elicitation.Score;
import org.hiap.navigator.elicitation.ScoredCell;
import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.prioritisation.Criterion;
import org.hiap.navigator.prioritisation.ExerciseFrame;
import org.hiap.navigator.prioritisation.Option;
import org.jspecify.annotations.Nullable;

/**
 * What a page of scores prints: those of one option, or those of one criterion.
 *
 * @param path where the form is posted
 * @param number the option's or criterion's place among them, from 1
 * @param description of the option, or the criterion's question
 * @param scale the criterion's points in words; empty on the page of an option, where
 * they stand at each question
 * @param strengths evidence beside organisational capacity, or null without any
 * @param stale whether the scores changed while the form was open
 */
record ScorecardPage(ExerciseFrame frame, boolean open, boolean byCriterion, String path, String title,
		String description, int number, int of, List<String> scale, List<Question> questions,
		@Nullable Strengths strengths, boolean stale) {

	/**
	 * One cell with the points to choose from.
	 *
	 * @param was what is stored, for the form to say what it was made from
	 * @param chosen the value of the choice, empty when unanswered
	 * @param answer the choice in words
	 * @param earlier the own score of the first round, or null
	 * @param meanwhile what was saved elsewhere meanwhile, where it differs
	 */
	record Question(String key, String id, String name, @Nullable String hint, boolean capacity, List<Choice> choices,
			String was, String chosen, String answer, @Nullable String earlier, @Nullable String meanwhile) {
	}

	/** Makes the questions of one page. */
	record Maker(ScoringSheet sheet, CellsForm form, boolean stale, Words words) {

		List<Question> ofOption(Option option) {
			List<Question> questions = new ArrayList<>();
			Map<String, ScoredCell> cells = this.sheet.cellsOf(option);
			for (Criterion criterion : this.sheet.exercise().criteria()) {
				ScoredCell cell = cells.get(criterion.slug());
				if (cell != null) {
					questions.add(question(criterion.slug(), cell, criterion.name(), criterion.question(),
							criterion.isCapacity(), choices(criterion)));
				}
			}
			return questions;
		}

		List<Question> ofCriterion(Criterion criterion) {
			List<Choice> choices = new ArrayList<>();
			for (int point = 0; point < criterion.points().size(); point++) {
				choices.add(new Choice(String.valueOf(point), String.valueOf(point)));
			}
			choices.add(new Choice(CellsForm.NO_VIEW, this.words.of("exercise.score.no-view")));
			return this.sheet.cellsOf(criterion).entrySet().stream().map((cell) -> {
				Option option = this.sheet.option(cell.getValue().option());
				return question(cell.getKey(), cell.getValue(), option.title(), null, false, choices);
			}).toList();
		}

		private Question question(String key, ScoredCell cell, String name, @Nullable String hint, boolean capacity,
				List<Choice> choices) {
			String chosen = this.form.chosen(key);
			String was = this.form.was(key);
			Score earlier = this.sheet.earlier().get(cell);
			return new Question(key, CellsForm.PREFIX + key, name, hint, capacity, choices, was, chosen,
					inWords(choices, chosen), (earlier == null) ? null : inWords(choices, value(earlier)),
					(this.stale && !was.equals(chosen)) ? inWords(choices, was) : null);
		}

		private List<Choice> choices(Criterion criterion) {
			List<Choice> choices = new ArrayList<>();
			for (int point = 0; point < criterion.points().size(); point++) {
				choices.add(new Choice(String.valueOf(point),
						this.words.of("exercise.score.point", String.valueOf(point), criterion.points().get(point))));
			}
			choices.add(new Choice(CellsForm.NO_VIEW, this.words.of("exercise.score.no-view"),
					this.words.of("exercise.score.no-view.hint")));
			return choices;
		}

		private String inWords(List<Choice> choices, String chosen) {
			return choices.stream()
				.filter((choice) -> choice.value().equals(chosen))
				.map(Choice::text)
				.findFirst()
				.orElse(this.words.of("exercise.score.unanswered"));
		}

		private static String value(Score score) {
			return score.noView() ? CellsForm.NO_VIEW : String.valueOf(score.points());
		}

	}

}
