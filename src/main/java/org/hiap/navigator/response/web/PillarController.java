package org.hiap.navigator.response.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.assessment.Assessment;
import org.hiap.navigator.framework.Framework;
import org.hiap.navigator.framework.Frameworks;
import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.SummaryRow;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.response.Answer;
import org.hiap.navigator.response.EarlierAnswers;
import org.hiap.navigator.response.OwnAnswers;
import org.hiap.navigator.response.Responses;
import org.hiap.navigator.response.Responses.Outcome;
import org.hiap.navigator.response.Responses.Saved;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Answering one pillar: saved when continued, and while it is filled in where there is
 * JavaScript.
 */
@Controller
class PillarController {

	private final Responses responses;

	private final Frameworks frameworks;

	private final Words words;

	private final List<Choice> confidences;

	private final List<Choice> strengths;

	PillarController(Responses responses, Frameworks frameworks, Words words) {
		this.responses = responses;
		this.frameworks = frameworks;
		this.words = words;
		this.confidences = choices(words, "answer.confidence.", "LOW", "MEDIUM", "HIGH");
		this.strengths = choices(words, "answer.strength.", "STATED", "LINKED", "CHECKED");
	}

	/**
	 * What became of a save in the background.
	 *
	 * @param version what the next save must name
	 * @param message what the respondent reads
	 */
	record Autosaved(int version, String message) {
	}

	@GetMapping("/assessments/{id}/pillars/{slug}")
	String show(@PathVariable UUID id, @PathVariable String slug, @AuthenticationPrincipal Viewer viewer, Model model) {
		OwnAnswers own = this.responses.answers(viewer, id, slug);
		if (!own.assessment().isOpen()) {
			return "redirect:/assessments/" + id;
		}
		Framework.Pillar pillar = pillar(own.assessment(), slug);
		return page(viewer, own, pillar, PillarForm.of(pillar, own.pillar(slug)), new FormErrors(), false, model);
	}

	@PostMapping("/assessments/{id}/pillars/{slug}")
	String save(@PathVariable UUID id, @PathVariable String slug, @RequestParam int version,
			@RequestParam Map<String, String> parameters, @AuthenticationPrincipal Viewer viewer, Model model,
			HttpServletResponse response) {
		Assessment assessment = this.responses.assessment(viewer, id);
		Framework.Pillar pillar = pillar(assessment, slug);
		PillarForm form = PillarForm.posted(pillar, parameters);
		Map<String, Integer> keepable = keepable(viewer, id, form);
		FormErrors errors = form.errors(pillar, keepable);
		if (!errors.isEmpty() && assessment.isOpen()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(viewer, this.responses.answers(viewer, id, slug), pillar, form, errors, false, model);
		}
		Outcome outcome = assessment.isOpen()
				? this.responses.save(viewer, id, slug, version, form.toAnswers(pillar, keepable)).outcome()
				: Outcome.OVER;
		return switch (outcome) {
			case YES -> "redirect:" + next(assessment, pillar);
			case OVER -> {
				response.setStatus(HttpStatus.CONFLICT.value());
				yield over(assessment, pillar, form, model);
			}
			case STALE -> {
				response.setStatus(HttpStatus.CONFLICT.value());
				yield page(viewer, this.responses.answers(viewer, id, slug), pillar, form, new FormErrors(), true,
						model);
			}
		};
	}

	/** Saves what is right and says what is not; the page stays as it is. */
	@PostMapping(path = "/assessments/{id}/pillars/{slug}", params = "autosave")
	ResponseEntity<Autosaved> autosave(@PathVariable UUID id, @PathVariable String slug, @RequestParam int version,
			@RequestParam Map<String, String> parameters, @AuthenticationPrincipal Viewer viewer) {
		Assessment assessment = this.responses.assessment(viewer, id);
		Framework.Pillar pillar = pillar(assessment, slug);
		PillarForm form = PillarForm.posted(pillar, parameters);
		Map<String, Integer> keepable = keepable(viewer, id, form);
		Map<Integer, Answer> answers = form.errors(pillar, keepable).isEmpty() ? form.toAnswers(pillar, keepable)
				: form.toAnswersWhereRight(pillar, keepable, this.responses.answers(viewer, id, slug).pillar(slug)::to);
		Saved saved = this.responses.save(viewer, id, slug, version, answers);
		return switch (saved.outcome()) {
			case YES -> {
				String message = Stream
					.concat(Stream.of(this.words.of("autosave.saved", Dates.time(Instant.now()))),
							form.errors(pillar, keepable)
								.all()
								.stream()
								.map((error) -> this.words.of(error.code(), error.argumentArray())))
					.reduce((one, other) -> one + ". " + other)
					.orElseThrow();
				yield ResponseEntity.ok(new Autosaved(saved.version(), message));
			}
			case OVER ->
				ResponseEntity.status(HttpStatus.CONFLICT).body(new Autosaved(version, this.words.of("autosave.over")));
			case STALE -> ResponseEntity.status(HttpStatus.CONFLICT)
				.body(new Autosaved(version, this.words.of("autosave.stale")));
		};
	}

	private String page(Viewer viewer, OwnAnswers own, Framework.Pillar pillar, PillarForm form, FormErrors errors,
			boolean stale, Model model) {
		model.addAttribute("page", PillarPage.of(own, this.frameworks.version(own.frameworkVersion()), pillar, form,
				errors, stale, this.responses.earlier(viewer, own.id()).orElse(null), this.words));
		model.addAttribute("slug", pillar.slug());
		model.addAttribute("confidences", this.confidences);
		model.addAttribute("strengths", this.strengths);
		model.addAttribute("errors", errors);
		return "response/pillar";
	}

	/**
	 * The round closed while the page was open: what was typed can at least be copied.
	 */
	private String over(Assessment assessment, Framework.Pillar pillar, PillarForm form, Model model) {
		model.addAttribute("id", assessment.id());
		model.addAttribute("name", assessment.name());
		model.addAttribute("typed",
				pillar.criteria()
					.stream()
					.map((criterion) -> new SummaryRow(criterion.name(),
							form.fields(criterion.slug()).inWords(this.words), null, null, null))
					.toList());
		return "response/over";
	}

	/** Read only when something is kept, because most pages are saved without. */
	private Map<String, Integer> keepable(Viewer viewer, UUID id, PillarForm form) {
		return form.keepsAnything() ? this.responses.earlier(viewer, id).map(EarlierAnswers::levels).orElse(Map.of())
				: Map.of();
	}

	private Framework.Pillar pillar(Assessment assessment, String slug) {
		return this.frameworks.version(assessment.frameworkVersion()).pillar(slug).orElseThrow(NotFoundException::new);
	}

	private String next(Assessment assessment, Framework.Pillar pillar) {
		List<Framework.Pillar> pillars = this.frameworks.version(assessment.frameworkVersion()).pillars();
		int next = pillars.indexOf(pillar) + 1;
		return "/assessments/" + assessment.id()
				+ ((next < pillars.size()) ? "/pillars/" + pillars.get(next).slug() : "/check");
	}

	private static List<Choice> choices(Words words, String key, String... values) {
		return Stream
			.concat(Stream.of(new Choice("", words.of(key + "none"))),
					Stream.of(values).map((value) -> new Choice(value, words.of(key + value))))
			.toList();
	}

}
