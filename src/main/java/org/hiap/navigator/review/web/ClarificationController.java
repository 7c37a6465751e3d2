package org.hiap.navigator.review.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Role;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.assessment.Assessment;
import org.hiap.navigator.assessment.AssessmentState;
import org.hiap.navigator.assessment.Assessments;
import org.hiap.navigator.form.FormKeys;
import org.hiap.navigator.framework.Framework;
import org.hiap.navigator.framework.Frameworks;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.SummaryRow;
import org.hiap.navigator.govuk.Task;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.review.Clarification;
import org.hiap.navigator.review.Clarifications;
import org.hiap.navigator.review.web.ReviewWords.Entry;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the programme asks an authority, and where a lead answers. */
@Controller
class ClarificationController {

	private final Clarifications clarifications;

	private final Assessments assessments;

	private final Frameworks frameworks;

	private final FormKeys formKeys;

	private final ReviewWords reviewWords;

	private final Refusals refusals;

	private final Words words;

	ClarificationController(Clarifications clarifications, Assessments assessments, Frameworks frameworks,
			FormKeys formKeys, ReviewWords reviewWords, Refusals refusals, Words words) {
		this.clarifications = clarifications;
		this.assessments = assessments;
		this.frameworks = frameworks;
		this.formKeys = formKeys;
		this.reviewWords = reviewWords;
		this.refusals = refusals;
		this.words = words;
	}

	record ThreadPage(UUID id, String round, String slug, String criterion, String question, List<Entry> thread,
			boolean open, boolean answers, boolean accepted) {
	}

	@GetMapping("/assessments/{id}/clarifications")
	String list(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Model model) {
		Assessment assessment = this.assessments.get(viewer, id);
		Map<String, Clarification> threads = this.clarifications.of(viewer, id);
		model.addAttribute("id", id);
		model.addAttribute("name", assessment.name());
		model.addAttribute("tasks",
				threads.values()
					.stream()
					.map((thread) -> new Task(criterionName(assessment, thread.criterion()),
							this.words.of("clarification.last", thread.entries().getLast().by(),
									Dates.day(thread.entries().getLast().at())),
							path(id, thread.criterion()), status(thread, assessment), colour(thread, assessment)))
					.toList());
		return "review/clarifications";
	}

	@GetMapping("/assessments/{id}/clarifications/{slug}")
	String show(@PathVariable UUID id, @PathVariable String slug, @AuthenticationPrincipal Viewer viewer, Model model) {
		return page(viewer, id, slug, "", new FormErrors(), model);
	}

	@PostMapping("/assessments/{id}/clarifications/{slug}")
	String answer(@PathVariable UUID id, @PathVariable String slug, @RequestParam UUID formKey,
			@RequestParam(defaultValue = "") String answer, @AuthenticationPrincipal Viewer viewer, Model model,
			RedirectAttributes flash, HttpServletResponse response) {
		Assessment assessment = this.assessments.get(viewer, id);
		Clarification thread = this.clarifications.of(viewer, id, slug).orElseThrow(NotFoundException::new);
		String text = answer.replace("\r\n", "\n").strip();
		FormErrors errors = new FormErrors();
		if (text.isEmpty()) {
			errors.add("answer", "clarification.answer.missing");
		}
		if (text.length() > Clarification.LONGEST_TEXT) {
			errors.add("answer", "clarification.text.long", Clarification.LONGEST_TEXT);
		}
		if (!errors.isEmpty() && thread.isOpen() && assessment.state() != AssessmentState.ACCEPTED) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(viewer, id, slug, answer, errors, model);
		}
		return this.refusals.guard(id, viewer, List.of(new SummaryRow(this.words.of("clarification.answer"), text)),
				path(id, slug), model, response, () -> {
					this.formKeys.once(formKey, () -> {
						this.clarifications.answer(viewer, id, slug, criterionName(assessment, slug), text);
						return "answered";
					});
					flash.addFlashAttribute("saved", "clarification.answer.saved");
					return "redirect:" + path(id, slug);
				});
	}

	private String page(Viewer viewer, UUID id, String slug, String answer, FormErrors errors, Model model) {
		Assessment assessment = this.assessments.get(viewer, id);
		Clarification thread = this.clarifications.of(viewer, id, slug).orElseThrow(NotFoundException::new);
		boolean accepted = assessment.state() == AssessmentState.ACCEPTED;
		model.addAttribute("page",
				new ThreadPage(id, assessment.name(), slug, criterionName(assessment, slug),
						this.frameworks.version(assessment.frameworkVersion())
							.criterion(slug)
							.map(Framework.Criterion::question)
							.orElse(""),
						this.reviewWords.entries(thread), thread.isOpen(),
						viewer.role() == Role.LEAD && thread.isOpen() && !accepted, accepted));
		model.addAttribute("answer", answer);
		model.addAttribute("formKey", UUID.randomUUID());
		model.addAttribute("errors", errors);
		return "review/clarification";
	}

	private String status(Clarification thread, Assessment assessment) {
		if (!thread.isOpen() || assessment.state() == AssessmentState.ACCEPTED) {
			return this.words.of("clarification.settled");
		}
		return this.words.of(thread.waitsForAnswer() ? "clarification.to-answer" : "clarification.answered");
	}

	private static String colour(Clarification thread, Assessment assessment) {
		boolean settled = !thread.isOpen() || assessment.state() == AssessmentState.ACCEPTED;
		return settled ? "green" : thread.waitsForAnswer() ? "yellow" : "light-blue";
	}

	private String criterionName(Assessment assessment, String slug) {
		return this.frameworks.version(assessment.frameworkVersion())
			.criterion(slug)
			.map(Framework.Criterion::name)
			.orElse(slug);
	}

	private static String path(UUID id, String slug) {
		return "/assessments/" + id + "/clarifications/" + slug;
	}

}
