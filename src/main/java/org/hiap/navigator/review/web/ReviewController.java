package org.hiap.navigator.review.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.review.Review;
import org.hiap.navigator.review.Reviews;
import org.hiap.navigator.review.Reviews.Situation;
import org.hiap.navigator.submission.Standing;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One submission, and who reviews it. */
@Controller
class ReviewController {

	private final Reviews reviews;

	private final ReviewPages pages;

	private final ReviewWords reviewWords;

	private final Refusals refusals;

	private final Authorities authorities;

	private final Words words;

	ReviewController(Reviews reviews, ReviewPages pages, ReviewWords reviewWords, Refusals refusals,
			Authorities authorities, Words words) {
		this.reviews = reviews;
		this.pages = pages;
		this.reviewWords = reviewWords;
		this.refusals = refusals;
		this.authorities = authorities;
		this.words = words;
	}

	@GetMapping("/review/submissions/{id}")
	String show(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Model model) {
		Situation situation = this.reviews.situation(viewer, id);
		if (situation.current().standing() == Standing.WITHDRAWN) {
			ReviewWords.Versions versions = this.reviewWords.versions(situation.versions(), id);
			model.addAttribute("reference", situation.current().reference().toString());
			model.addAttribute("authority",
					this.authorities.get(situation.current().reference().authorityCode()).name());
			model.addAttribute("withdrawn", versions.lines().getFirst().steps().getLast().what());
			model.addAttribute("versions", versions);
			return "review/withdrawn";
		}
		model.addAttribute("page", this.pages.page(viewer, id, situation));
		return "review/submission";
	}

	@PostMapping("/review/submissions/{id}/start")
	String start(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		return this.refusals.guard(id, viewer, List.of(), page(id), model, response, () -> {
			this.reviews.start(viewer, id);
			flash.addFlashAttribute("saved", "reviewing.started");
			return "redirect:" + page(id);
		});
	}

	@GetMapping("/review/submissions/{id}/reviewers")
	String ask(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Model model) {
		Situation situation = this.reviews.situation(viewer, id);
		return (situation.review() == null || situation.assessed()
				|| situation.current().standing() != Standing.IN_REVIEW) ? "redirect:" + page(id)
						: reviewers(situation, new FormErrors(), model);
	}

	@PostMapping("/review/submissions/{id}/reviewers")
	String enter(@PathVariable UUID id, @RequestParam(defaultValue = "") String how,
			@AuthenticationPrincipal Viewer viewer, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		Situation situation = this.reviews.situation(viewer, id);
		boolean known = how.equals("JOIN") || how.equals("TAKE_OVER");
		if (!known && situation.review() != null) {
			FormErrors errors = new FormErrors();
			errors.add("how", "reviewing.enter.missing");
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return reviewers(situation, errors, model);
		}
		return this.refusals.guard(id, viewer, List.of(), page(id), model, response, () -> {
			if (how.equals("TAKE_OVER")) {
				this.reviews.takeOver(viewer, id);
			}
			else {
				this.reviews.join(viewer, id);
			}
			flash.addFlashAttribute("saved", "reviewing.entered");
			return "redirect:" + page(id);
		});
	}

	private String reviewers(Situation situation, FormErrors errors, Model model) {
		Review review = Objects.requireNonNull(situation.review());
		model.addAttribute("id", review.assessmentId());
		model.addAttribute("reference", situation.current().reference().toString());
		model.addAttribute("reviewers", review.reviewers().stream().map(Review.Reviewer::name).toList());
		model.addAttribute("hows",
				List.of(new Choice("JOIN", this.words.of("reviewing.enter.JOIN"),
						this.words.of("reviewing.enter.JOIN.hint")),
						new Choice("TAKE_OVER", this.words.of("reviewing.enter.TAKE_OVER"),
								this.words.of("reviewing.enter.TAKE_OVER.hint"))));
		model.addAttribute("errors", errors);
		return "review/reviewers";
	}

	private static String page(UUID id) {
		return "/review/submissions/" + id;
	}

}
