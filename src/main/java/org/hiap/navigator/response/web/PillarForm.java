package org.hiap.navigator.response.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hiap.navigator.response.Answer;
import org.hiap.navigator.response.AnswerKind;
import org.hiap.navigator.response.Confidence;
import org.hiap.navigator.response.EvidenceStrength;
import org.hiap.navigator.response.OwnAnswers.PillarAnswers;
import org.hiap.navigator.form.WebAddress;
import org.hiap.navigator.framework.Framework;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.Words;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** One pillar's page of answers, as typed, by the criterion's slug. */
record PillarForm(Map<String, Fields> byCriterion) {

	private static final Set<String> PREFIXES = Set.of("answer-", "reason-", "confidence-", "evidence-", "link-",
			"strength-");

	static final String NOT_KNOWN = "not-known";

	static final String NOT_APPLICABLE = "not-applicable";

	/** Keeps the level of the earlier round. */
	static final String KEEP = "keep";

	private static final Fields EMPTY = new Fields("", "", "", "", "", "");

	/** What was typed for one criterion. */
	record Fields(String answer, String reason, String confidence, String evidence, String link, String strength) {

		static Fields of(Answer answer) {
			String chosen = switch (answer.kind()) {
				case LEVEL -> answer.kept() ? KEEP : String.valueOf(answer.level());
				case NOT_KNOWN -> PillarForm.NOT_KNOWN;
				case NOT_APPLICABLE -> PillarForm.NOT_APPLICABLE;
				case UNANSWERED -> "";
			};
			Confidence confidence = answer.confidence();
			EvidenceStrength strength = answer.strength();
			return new Fields(chosen, orEmpty(answer.reason()), (confidence != null) ? confidence.name() : "",
					orEmpty(answer.evidence()), orEmpty(answer.evidenceLink()),
					(strength != null) ? strength.name() : "");
		}

		/** Whether anything stands in the part of the page that is folded away. */
		boolean hasMore() {
			return !(this.reason + this.confidence + this.evidence + this.link + this.strength).isBlank();
		}

		/** What was typed, to be read and copied. */
		String inWords(Words words) {
			String answer = this.answer.matches("[1-5]") ? words.of("answer.level." + this.answer)
					: switch (this.answer) {
						case "" -> words.of("answer.none");
						case NOT_KNOWN -> words.of("answer.not-known");
						case NOT_APPLICABLE -> words.of("answer.not-applicable");
						case KEEP -> words.of("answer.keep.short");
						default -> this.answer;
					};
			return Stream.of(answer, this.evidence, this.link, this.reason)
				.filter((text) -> !text.isEmpty())
				.collect(Collectors.joining(". "));
		}

		private static String orEmpty(@Nullable String text) {
			return (text != null) ? text : "";
		}

	}

	static PillarForm of(Framework.Pillar pillar, PillarAnswers answers) {
		Map<String, Fields> fields = new LinkedHashMap<>();
		pillar.criteria().forEach((each) -> fields.put(each.slug(), Fields.of(answers.to(each.id()))));
		return new PillarForm(fields);
	}

	/** The form as posted; criteria that are not the pillar's make it a bad request. */
	static PillarForm posted(Framework.Pillar pillar, Map<String, String> parameters) {
		Set<String> slugs = pillar.criteria().stream().map(Framework.Criterion::slug).collect(Collectors.toSet());
		for (String name : parameters.keySet()) {
			for (String prefix : PREFIXES) {
				if (name.startsWith(prefix) && !slugs.contains(name.substring(prefix.length()))) {
					throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
				}
			}
		}
		Map<String, Fields> fields = new LinkedHashMap<>();
		slugs.forEach((slug) -> fields.put(slug,
				new Fields(text(parameters, "answer-" + slug), text(parameters, "reason-" + slug),
						text(parameters, "confidence-" + slug), text(parameters, "evidence-" + slug),
						text(parameters, "link-" + slug), text(parameters, "strength-" + slug))));
		return new PillarForm(fields);
	}

	boolean keepsAnything() {
		return this.byCriterion.values().stream().anyMatch((typed) -> typed.answer().equals(KEEP));
	}

	Fields fields(String slug) {
		return this.byCriterion.getOrDefault(slug, EMPTY);
	}

	/**
	 * What is wrong with the page.
	 * @param keepable levels of an earlier round by the criterion's slug
	 */
	FormErrors errors(Framework.Pillar pillar, Map<String, Integer> keepable) {
		FormErrors errors = new FormErrors();
		for (Framework.Criterion criterion : pillar.criteria()) {
			check(criterion, keepable, errors);
		}
		return errors;
	}

	/** The answers by the criterion's id; only for a form without errors. */
	Map<Integer, Answer> toAnswers(Framework.Pillar pillar, Map<String, Integer> keepable) {
		return toAnswersWhereRight(pillar, keepable, (criterion) -> Answer.none());
	}

	/**
	 * The answers by the criterion's id.
	 * @param otherwise what stands for a criterion with something wrong typed
	 */
	Map<Integer, Answer> toAnswersWhereRight(Framework.Pillar pillar, Map<String, Integer> keepable,
			IntFunction<Answer> otherwise) {
		Map<Integer, Answer> answers = new LinkedHashMap<>();
		for (Framework.Criterion criterion : pillar.criteria()) {
			FormErrors errors = new FormErrors();
			check(criterion, keepable, errors);
			answers.put(criterion.id(),
					errors.isEmpty() ? toAnswer(fields(criterion.slug()), keepable.get(criterion.slug()))
							: otherwise.apply(criterion.id()));
		}
		return answers;
	}

	private void check(Framework.Criterion criterion, Map<String, Integer> keepable, FormErrors errors) {
		Fields typed = fields(criterion.slug());
		if (!typed.answer().matches("|[1-5]|not-known|not-applicable|keep")
				|| (typed.answer().equals(KEEP) && !keepable.containsKey(criterion.slug()))) {
			errors.add("answer-" + criterion.slug(), "answer.unknown", criterion.name());
		}
		if (typed.answer().equals(NOT_APPLICABLE) && typed.reason().isEmpty()) {
			errors.add("reason-" + criterion.slug(), "answer.reason.missing", criterion.name());
		}
		if (typed.reason().length() > Answer.LONGEST_TEXT) {
			errors.add("reason-" + criterion.slug(), "answer.reason.long", criterion.name(), Answer.LONGEST_TEXT);
		}
		if (!typed.confidence().isEmpty() && confidence(typed) == null) {
			errors.add("confidence-" + criterion.slug(), "answer.confidence.unknown", criterion.name());
		}
		if (typed.evidence().length() > Answer.LONGEST_TEXT) {
			errors.add("evidence-" + criterion.slug(), "answer.evidence.long", criterion.name(), Answer.LONGEST_TEXT);
		}
		if (!typed.link().isEmpty()
				&& (typed.link().length() > Answer.LONGEST_LINK || !WebAddress.isWhole(typed.link()))) {
			errors.add("link-" + criterion.slug(), "answer.link.wrong", criterion.name());
		}
		if (!typed.strength().isEmpty() && strength(typed) == null) {
			errors.add("strength-" + criterion.slug(), "answer.strength.unknown", criterion.name());
		}
		if (strength(typed) == EvidenceStrength.LINKED && typed.link().isEmpty()) {
			errors.add("link-" + criterion.slug(), "answer.link.missing", criterion.name());
		}
	}

	private static Answer toAnswer(Fields typed, @Nullable Integer keepable) {
		AnswerKind kind = switch (typed.answer()) {
			case "" -> AnswerKind.UNANSWERED;
			case NOT_KNOWN -> AnswerKind.NOT_KNOWN;
			case NOT_APPLICABLE -> AnswerKind.NOT_APPLICABLE;
			default -> AnswerKind.LEVEL;
		};
		boolean kept = typed.answer().equals(KEEP);
		Integer level = kept ? keepable : (kind == AnswerKind.LEVEL) ? Integer.valueOf(typed.answer()) : null;
		return new Answer(kind, level, orNull(typed.reason()), confidence(typed), orNull(typed.evidence()),
				orNull(typed.link()), strength(typed), kept);
	}

	private static @Nullable EvidenceStrength strength(Fields typed) {
		return Arrays.stream(EvidenceStrength.values())
			.filter((each) -> each.name().equals(typed.strength()))
			.findFirst()
			.orElse(null);
	}

	private static @Nullable Confidence confidence(Fields typed) {
		return Arrays.stream(Confidence.values())
			.filter((each) -> each.name().equals(typed.confidence()))
			.findFirst()
			.orElse(null);
	}

	/** Line ends as typed differ from those stored. */
	private static String text(Map<String, String> parameters, String name) {
		return parameters.getOrDefault(name, "").replace("\r\n", "\n").strip();
	}

	private static @Nullable String orNull(String text) {
		return text.isEmpty() ? null : text;
	}

}
