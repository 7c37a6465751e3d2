package org.hiap.navigator.response.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.hiap.navigator.response.Answer;
import org.hiap.navigator.response.EarlierAnswers;
import org.hiap.navigator.response.OwnAnswers;
import org.hiap.navigator.response.OwnAnswers.PillarAnswers;
import org.hiap.navigator.response.web.PillarForm.Fields;
import org.hiap.navigator.framework.Framework;
import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.Words;
import org.jspecify.annotations.Nullable;

/** What the page of one pillar prints. */
record PillarPage(UUID id, String assessment, String name, String summary, int number, int of, int version,
		List<Question> questions, boolean stale) {

	/**
	 * One criterion with what was typed.
	 *
	 * @param open whether the folded part is shown open
	 * @param meanwhile what was saved elsewhere meanwhile, where it differs
	 * @param earlier what was answered in the round before, or null
	 */
	record Question(String slug, String name, String question, List<Choice> choices, String evidenceHint, Fields typed,
			boolean open, @Nullable Fields meanwhile, @Nullable String meanwhileAnswer, @Nullable Earlier earlier) {
	}

	/** What was answered in the round before. */
	record Earlier(String round, String answer, @Nullable String evidence) {
	}

	static PillarPage of(OwnAnswers own, Framework framework, Framework.Pillar pillar, PillarForm form,
			FormErrors errors, boolean stale, @Nullable EarlierAnswers earlier, Words words) {
		PillarAnswers stored = own.pillar(pillar.slug());
		PillarForm storedForm = PillarForm.of(pillar, stored);
		List<Question> questions = new ArrayList<>();
		for (Framework.Criterion criterion : pillar.criteria()) {
			Fields typed = form.fields(criterion.slug());
			Fields saved = storedForm.fields(criterion.slug());
			boolean differs = stale && !Objects.equals(typed, saved);
			boolean inError = errors.all()
				.stream()
				.anyMatch((error) -> error.field().endsWith("-" + criterion.slug())
						&& !error.field().startsWith("answer-"));
			Answer before = (earlier != null) ? earlier.byCriterion().get(criterion.slug()) : null;
			questions.add(new Question(criterion.slug(), criterion.name(), criterion.question(),
					choices(criterion, earlier, words), criterion.evidence(), typed,
					inError || typed.hasMore() || differs, differs ? saved : null,
					differs ? answerInWords(stored.to(criterion.id()), words) : null,
					(earlier != null && before != null)
							? new Earlier(earlier.round(), answerInWords(before, words), before.evidence()) : null));
		}
		return new PillarPage(own.id(), own.assessment().name(), pillar.name(), pillar.summary(),
				framework.pillars().indexOf(pillar) + 1, framework.pillars().size(), stored.version(), questions,
				stale);
	}

	static String answerInWords(Answer answer, Words words) {
		return switch (answer.kind()) {
			case UNANSWERED -> words.of("answer.none");
			case NOT_KNOWN -> words.of("answer.not-known");
			case NOT_APPLICABLE -> words.of("answer.not-applicable");
			case LEVEL -> words.of("answer.level." + answer.level()) + (answer.kept() ? words.of("answer.kept") : "");
		};
	}

	private static List<Choice> choices(Framework.Criterion criterion, @Nullable EarlierAnswers earlier, Words words) {
		List<Choice> choices = new ArrayList<>();
		for (int level = 1; level <= criterion.levels().size(); level++) {
			choices.add(new Choice(String.valueOf(level), words.of("answer.level." + level), criterion.wording(level)));
		}
		Integer kept = (earlier != null) ? earlier.levels().get(criterion.slug()) : null;
		if (earlier != null && kept != null) {
			choices.add(new Choice(PillarForm.KEEP,
					words.of("answer.keep", words.of("answer.level." + kept), earlier.round()), null));
		}
		choices.add(new Choice(PillarForm.NOT_KNOWN, words.of("answer.not-known"), null));
		choices.add(new Choice(PillarForm.NOT_APPLICABLE, words.of("answer.not-applicable"),
				words.of("answer.not-applicable.hint")));
		return choices;
	}

}
