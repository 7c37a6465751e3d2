package org.hiap.navigator.assessment.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.hiap.navigator.assessment.Answer;
import org.hiap.navigator.assessment.AnswerKind;
import org.hiap.navigator.assessment.Confidence;
import org.hiap.navigator.assessment.OwnAnswers.PillarAnswers;
import org.hiap.navigator.framework.Framework;
import org.hiap.navigator.govuk.FormErrors;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** One pillar's page of answers, as typed, by the criterion's slug. */
record PillarForm(Map<String, Fields> byCriterion) {

	private static final Set<String> PREFIXES = Set.of("answer-", "reason-", "confidence-", "evidence-", "link-");

	static final String NOT_KNOWN = "not-known";

	static final String NOT_APPLICABLE = "not-applicable";

	/** What was typed for one criterion. */
	record Fields(String answer, String reason, String confidence, String evidence, String link) {

		static Fields of(Answer answer) {
			String chosen = switch (answer.kind()) {
				case LEVEL -> String.valueOf(answer.level());
				case NOT_KNOWN -> PillarForm.NOT_KNOWN;
				case NOT_APPLICABLE -> PillarForm.NOT_APPLICABLE;
				case UNANSWERED -> "";
			};
			Confidence confidence = answer.confidence();
			return new Fields(chosen, orEmpty(answer.reason()), (confidence != null) ? confidence.name() : "",
					orEmpty(answer.evidence()), orEmpty(answer.evidenceLink()));
		}

		/** Whether anything stands in the part of the page that is folded away. */
		boolean hasMore() {
			return !(this.reason + this.confidence + this.evidence + this.link).isBlank();
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
						text(parameters, "link-" + slug))));
		return new PillarForm(fields);
	}

	Fields fields(String slug) {
		return this.byCriterion.getOrDefault(slug, new Fields("", "", "", "", ""));
	}

	FormErrors errors(Framework.Pillar pillar) {
		FormErrors errors = new FormErrors();
		for (Framework.Criterion criterion : pillar.criteria()) {
			check(criterion, errors);
		}
		return errors;
	}

	/** The answers by the criterion's id; only for a form without errors. */
	Map<Integer, Answer> toAnswers(Framework.Pillar pillar) {
		Map<Integer, Answer> answers = new LinkedHashMap<>();
		pillar.criteria().forEach((criterion) -> answers.put(criterion.id(), toAnswer(fields(criterion.slug()))));
		return answers;
	}

	private void check(Framework.Criterion criterion, FormErrors errors) {
		Fields typed = fields(criterion.slug());
		if (!typed.answer().matches("|[1-5]|not-known|not-applicable")) {
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
		if (!typed.link().isEmpty() && !isLink(typed.link())) {
			errors.add("link-" + criterion.slug(), "answer.link.wrong", criterion.name());
		}
	}

	private static Answer toAnswer(Fields typed) {
		AnswerKind kind = switch (typed.answer()) {
			case "" -> AnswerKind.UNANSWERED;
			case NOT_KNOWN -> AnswerKind.NOT_KNOWN;
			case NOT_APPLICABLE -> AnswerKind.NOT_APPLICABLE;
			default -> AnswerKind.LEVEL;
		};
		return new Answer(kind, (kind == AnswerKind.LEVEL) ? Integer.valueOf(typed.answer()) : null,
				orNull(typed.reason()), confidence(typed), orNull(typed.evidence()), orNull(typed.link()));
	}

	private static @Nullable Confidence confidence(Fields typed) {
		return Arrays.stream(Confidence.values())
			.filter((each) -> each.name().equals(typed.confidence()))
			.findFirst()
			.orElse(null);
	}

	/** The form of an address only; it is never fetched. */
	private static boolean isLink(String typed) {
		try {
			URI address = new URI(typed);
			return typed.length() <= Answer.LONGEST_LINK && address.getHost() != null
					&& ("https".equals(address.getScheme()) || "http".equals(address.getScheme()));
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

	/** Line ends as typed differ from those stored. */
	private static String text(Map<String, String> parameters, String name) {
		return parameters.getOrDefault(name, "").replace("\r\n", "\n").strip();
	}

	private static @Nullable String orNull(String text) {
		return text.isEmpty() ? null : text;
	}

}
