package org.hiap.navigator.review.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.SummaryRow;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.review.Clarification;
import org.hiap.navigator.review.Clarifications;
import org.hiap.navigator.review.Opinion;
import org.hiap.navigator.review.Review;
import org.hiap.navigator.review.Reviews;
import org.hiap.navigator.review.Reviews.Situation;
import org.hiap.navigator.submission.Standing;
import org.hiap.navigator.submission.SubmissionStep;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How a review ends: accepted, sent back, or reopened after it was accepted. */
@Controller
class ConclusionController {

	private final Reviews reviews;

	private final Clarifications clarifications;

	private final Refusals refusals;

	private final Words words;

	ConclusionController(Reviews reviews, Clarifications clarifications, Refusals refusals, Words words) {
		this.reviews = reviews;
		this.clarifications = clarifications;
		this.refusals = refusals;
		this.words = words;
	}

	/** What can be done. */
	private enum Step {

		acceptance, returning, reopening

	}

	@GetMapping("/review/submissions/{id}/acceptance")
	String askToAccept(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Model model) {
		return check(viewer, id, Step.acceptance, model);
	}

	@PostMapping("/review/submissions/{id}/acceptance")
	String accept(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		this.reviews.situation(viewer, id);
		return this.refusals.guard(id, viewer, List.of(), page(id), model, response, () -> {
			this.reviews.accept(viewer, id);
			flash.addFlashAttribute("saved", "conclusion.acceptance.done");
			return "redirect:" + page(id);
		});
	}

	@GetMapping("/review/submissions/{id}/returning")
	String askToSendBack(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Model model) {
		return check(viewer, id, Step.returning, model);
	}

	@PostMapping("/review/submissions/{id}/returning")
	String sendBack(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason,
			@AuthenticationPrincipal Viewer viewer, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		return withReason(viewer, id, Step.returning, reason, model, flash, response);
	}

	@GetMapping("/review/submissions/{id}/reopening")
	String askToReopen(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Model model) {
		return check(viewer, id, Step.reopening, model);
	}

	@PostMapping("/review/submissions/{id}/reopening")
	String reopen(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason,
			@AuthenticationPrincipal Viewer viewer, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		return withReason(viewer, id, Step.reopening, reason, model, flash, response);
	}

	private String withReason(Viewer viewer, UUID id, Step step, String typed, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		Situation situation = this.reviews.situation(viewer, id);
		String reason = typed.replace("\r\n", "\n").strip();
		List<SummaryRow> kept = List.of(new SummaryRow(this.words.of("conclusion.reason"), reason));
		return this.refusals.guard(id, viewer, kept, page(id), model, response, () -> {
			FormErrors errors = new FormErrors();
			if (reason.isEmpty()) {
				errors.add("reason", "conclusion.reason.missing");
			}
			if (reason.length() > SubmissionStep.LONGEST_REASON) {
				errors.add("reason", "conclusion.reason.long", SubmissionStep.LONGEST_REASON);
			}
			if (!errors.isEmpty() && possible(viewer, situation, step)) {
				response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
				return form(viewer, situation, step, typed, errors, model);
			}
			// What is refused is refused before anything is stored, whatever was typed.
			if (step == Step.returning) {
				this.reviews.sendBack(viewer, id, reason);
			}
			else {
				this.reviews.reopen(viewer, id, reason);
			}
			flash.addFlashAttribute("saved", "conclusion." + step + ".done");
			return "redirect:" + page(id);
		});
	}

	private String check(Viewer viewer, UUID id, Step step, Model model) {
		Situation situation = this.reviews.situation(viewer, id);
		return possible(viewer, situation, step) ? form(viewer, situation, step, "", new FormErrors(), model)
				: "redirect:" + page(id);
	}

	private static boolean possible(Viewer viewer, Situation situation, Step step) {
		Review review = situation.review();
		if (step == Step.reopening) {
			return situation.current().standing() == Standing.ACCEPTED && !situation.assessed();
		}
		return situation.current().standing() == Standing.IN_REVIEW && !situation.assessed() && review != null
				&& review.isWith(viewer.id());
	}

	private String form(Viewer viewer, Situation situation, Step step, String reason, FormErrors errors, Model model) {
		UUID id = situation.current().assessmentId();
		List<String> warnings = new ArrayList<>();
		Review review = situation.review();
		if (step != Step.reopening && review != null) {
			Map<String, Opinion> opinions = this.reviews.opinions(id, review.version());
			long left = review.first().size() - ReviewPages.looked(review, opinions);
			if (left > 0) {
				warnings.add(this.words.of("conclusion.left", left));
			}
			long open = this.clarifications.of(viewer, id).values().stream().filter(Clarification::isOpen).count();
			if (open > 0) {
				warnings.add(this.words.of("conclusion.open." + step, open));
			}
		}
		model.addAttribute("id", id);
		model.addAttribute("step", step.name());
		model.addAttribute("reference", situation.current().reference().toString());
		model.addAttribute("version",
				this.words.of("submission.version", String.valueOf(situation.current().version())));
		model.addAttribute("warnings", warnings);
		model.addAttribute("reason", reason);
		model.addAttribute("errors", errors);
		return "review/conclusion";
	}

	private static String page(UUID id) {
		return "/review/submissions/" + id;
	}

}
