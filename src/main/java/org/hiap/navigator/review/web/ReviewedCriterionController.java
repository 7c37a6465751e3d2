package org.hiap.navigator.review.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.form.FormKeys;
import org.hiap.navigator.framework.Framework;
import org.hiap.navigator.framework.Frameworks;
import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.Link;
import org.hiap.navigator.govuk.SummaryRow;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.review.Clarification;
import org.hiap.navigator.review.Clarifications;
import org.hiap.navigator.review.FirstLook;
import org.hiap.navigator.review.Opinion;
import org.hiap.navigator.review.Review;
import org.hiap.navigator.review.Reviews;
import org.hiap.navigator.review.Reviews.Situation;
import org.hiap.navigator.review.web.CriterionPage.Earlier;
import org.hiap.navigator.review.web.CriterionPage.Meanwhile;
import org.hiap.navigator.submission.FrozenCopy;
import org.hiap.navigator.submission.FrozenCopy.FrozenCriterion;
import org.hiap.navigator.submission.FrozenCopy.FrozenPillar;
import org.hiap.navigator.submission.ReadableCriterion;
import org.hiap.navigator.submission.Standing;
import org.hiap.navigator.submission.Submission;
import org.hiap.navigator.submission.Submissions;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One criterion of a submission: what the authority says, what the reviewer holds. */
@Controller
class ReviewedCriterionController {

	private static final int HIGHEST = 5;

	private final Reviews reviews;

	private final Submissions submissions;

	private final Clarifications clarifications;

	private final Frameworks frameworks;

	private final FormKeys formKeys;

	private final ReviewWords reviewWords;

	private final Refusals refusals;

	private final Words words;

	ReviewedCriterionController(Reviews reviews, Submissions submissions, Clarifications clarifications,
			Frameworks frameworks, FormKeys formKeys, ReviewWords reviewWords, Refusals refusals, Words words) {
		this.reviews = reviews;
		this.submissions = submissions;
		this.clarifications = clarifications;
		this.frameworks = frameworks;
		this.formKeys = formKeys;
		this.reviewWords = reviewWords;
		this.refusals = refusals;
		this.words = words;
	}

	/** What was submitted about a criterion, read once a request. */
	private record Seen(Situation situation, FrozenCopy copy, FrozenPillar pillar, FrozenCriterion criterion,
			Opinion stored) {
	}

	@GetMapping("/review/submissions/{id}/criteria/{slug}")
	String show(@PathVariable UUID id, @PathVariable String slug, @AuthenticationPrincipal Viewer viewer, Model model) {
		Situation situation = this.reviews.situation(viewer, id);
		if (situation.current().standing() == Standing.WITHDRAWN) {
			return "redirect:/review/submissions/" + id;
		}
		Seen seen = seen(viewer, id, slug, situation);
		return page(viewer, seen, OpinionForm.of(seen.stored()), null, new FormErrors(), null, model);
	}

	@PostMapping("/review/submissions/{id}/criteria/{slug}")
	String save(@PathVariable UUID id, @PathVariable String slug, @RequestParam int version, OpinionForm form,
			@RequestParam(defaultValue = "") String next, @AuthenticationPrincipal Viewer viewer, Model model,
			RedirectAttributes flash, HttpServletResponse response) {
		Situation situation = this.reviews.situation(viewer, id);
		return this.refusals.guard(id, viewer, typed("reviewing.comment", form.toComment()), path(id, slug), model,
				response, () -> {
					if (situation.current().standing() == Standing.WITHDRAWN) {
						this.reviews.hold(viewer, id, slug, version, null, null, "");
					}
					Seen seen = seen(viewer, id, slug, situation);
					FormErrors errors = form.errors();
					if (!errors.isEmpty()) {
						response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
						return page(viewer, seen, form, null, errors, null, model);
					}
					if (!this.reviews.hold(viewer, id, slug, version, form.toVerdict(), form.toLevel(),
							form.toComment())) {
						response.setStatus(HttpStatus.CONFLICT.value());
						Seen newer = new Seen(situation, seen.copy(), seen.pillar(), seen.criterion(),
								this.reviews.opinion(id, situation.current().version(), slug));
						return page(viewer, newer, form, null, errors, meanwhile(newer), model);
					}
					flash.addFlashAttribute("saved", "reviewing.saved");
					return "redirect:" + (next.isEmpty() ? path(id, slug) : after(id, seen));
				});
	}

	@PostMapping("/review/submissions/{id}/criteria/{slug}/questions")
	String ask(@PathVariable UUID id, @PathVariable String slug, @RequestParam UUID formKey,
			@RequestParam(defaultValue = "") String question, @AuthenticationPrincipal Viewer viewer, Model model,
			RedirectAttributes flash, HttpServletResponse response) {
		Situation situation = this.reviews.situation(viewer, id);
		String text = question.replace("\r\n", "\n").strip();
		return this.refusals.guard(id, viewer, typed("clarification.question", text), path(id, slug), model, response,
				() -> {
					FormErrors errors = new FormErrors();
					if (text.isEmpty()) {
						errors.add("question", "clarification.question.missing");
					}
					if (text.length() > Clarification.LONGEST_TEXT) {
						errors.add("question", "clarification.text.long", Clarification.LONGEST_TEXT);
					}
					if (!errors.isEmpty() && situation.current().standing() == Standing.IN_REVIEW) {
						Seen seen = seen(viewer, id, slug, situation);
						response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
						return page(viewer, seen, OpinionForm.of(seen.stored()), question, errors, null, model);
					}
					this.formKeys.once(formKey, () -> {
						this.clarifications.ask(viewer, id, slug, text);
						return "asked";
					});
					flash.addFlashAttribute("saved", "clarification.asked");
					return "redirect:" + path(id, slug) + "#thread";
				});
	}

	@PostMapping("/review/submissions/{id}/criteria/{slug}/resolution")
	String resolve(@PathVariable UUID id, @PathVariable String slug, @RequestParam(defaultValue = "0") long last,
			@AuthenticationPrincipal Viewer viewer, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		return this.refusals.guard(id, viewer, List.of(), path(id, slug), model, response, () -> {
			this.clarifications.resolve(viewer, id, slug, last);
			flash.addFlashAttribute("saved", "clarification.resolved");
			return "redirect:" + path(id, slug) + "#thread";
		});
	}

	private Seen seen(Viewer viewer, UUID id, String slug, Situation situation) {
		int version = situation.current().version();
		FrozenCopy copy = this.submissions.copy(viewer, id, version);
		for (FrozenPillar pillar : copy.pillars()) {
			for (FrozenCriterion criterion : pillar.criteria()) {
				if (criterion.slug().equals(slug)) {
					return new Seen(situation, copy, pillar, criterion, this.reviews.opinion(id, version, slug));
				}
			}
		}
		throw new NotFoundException();
	}

	private String page(Viewer viewer, Seen seen, OpinionForm form, @Nullable String question, FormErrors errors,
			@Nullable Meanwhile meanwhile, Model model) {
		FrozenCriterion criterion = seen.criterion();
		Submission current = seen.situation().current();
		Review review = seen.situation().review();
		UUID id = current.assessmentId();
		Optional<Framework.Criterion> asked = this.frameworks.version(seen.copy().framework())
			.criterion(criterion.slug());
		Integer level = criterion.level();
		boolean higher = level != null && level < HIGHEST && asked.isPresent();
		String why = whyNot(viewer, seen.situation(), review);
		Clarification thread = this.clarifications.of(viewer, id, criterion.slug()).orElse(null);
		List<FrozenCriterion> order = FirstLook.inOrder(seen.copy());
		int place = order.indexOf(criterion);
		model.addAttribute("page", new CriterionPage(id, criterion.slug(), current.reference().toString(),
				this.words.of("submission.version", String.valueOf(current.version())), seen.copy().authority(),
				seen.copy().round(), seen.pillar().name(), ReadableCriterion.of(criterion, seen.copy(), this.words),
				level != null && FirstLook.isThin(criterion),
				higher ? this.words.of("answer.level." + (Objects.requireNonNull(level) + 1)) : null,
				higher ? asked.get().wording(Objects.requireNonNull(level) + 1) : null,
				asked.map(Framework.Criterion::evidence).orElse(null), why == null, why, seen.stored().revision(),
				verdicts(criterion, asked.orElse(null)), this.reviewWords.verdict(seen.stored(), criterion),
				seen.stored().comment(), this.reviewWords.by(seen.stored()), earlier(id, seen),
				(thread != null) ? this.reviewWords.entries(thread) : List.of(), thread != null && thread.isOpen(),
				(thread != null) ? thread.last() : 0, this.words.of("reviewing.place", place + 1, order.size()),
				(place > 0) ? link(id, order.get(place - 1)) : null,
				(place + 1 < order.size()) ? link(id, order.get(place + 1)) : null));
		model.addAttribute("form", form);
		model.addAttribute("question", question);
		model.addAttribute("meanwhile", meanwhile);
		model.addAttribute("formKey", UUID.randomUUID());
		model.addAttribute("errors", errors);
		return "review/criterion";
	}

	/** Why the viewer reads only, or null. */
	private @Nullable String whyNot(Viewer viewer, Situation situation, @Nullable Review review) {
		if (situation.assessed()) {
			return this.words.of("reviewing.assessed.text");
		}
		if (situation.current().standing() != Standing.IN_REVIEW || review == null) {
			return this.words.of("reviewing.reads." + situation.current().standing());
		}
		return review.isWith(viewer.id()) ? null : this.words.of("reviewing.reads.other");
	}

	private List<Choice> verdicts(FrozenCriterion criterion, Framework.@Nullable Criterion asked) {
		List<Choice> choices = new ArrayList<>();
		choices.add(new Choice("AGREE",
				this.words.of("reviewing.verdict.AGREE", ReadableCriterion.agreed(criterion, this.words))));
		for (int level = 1; level <= HIGHEST; level++) {
			if (criterion.level() == null || criterion.level() != level) {
				choices.add(new Choice(String.valueOf(level), this.words.of("answer.level." + level),
						(asked != null) ? asked.wording(level) : null));
			}
		}
		choices.add(new Choice("CANNOT_TELL", this.words.of("reviewing.verdict.CANNOT_TELL")));
		choices.add(new Choice("NONE", this.words.of("reviewing.verdict.NONE")));
		return choices;
	}

	private List<Earlier> earlier(UUID id, Seen seen) {
		int version = seen.situation().current().version();
		if (version == 1) {
			return List.of();
		}
		List<Earlier> earlier = new ArrayList<>();
		this.reviews.earlier(id, version, seen.criterion().slug()).forEach((number, opinion) -> {
			if (opinion.isGiven()) {
				earlier.add(new Earlier(this.words.of("submission.version", String.valueOf(number)), held(opinion),
						opinion.comment(), this.reviewWords.by(opinion)));
			}
		});
		return earlier;
	}

	/** What was held of a version that may have had another level. */
	private @Nullable String held(Opinion opinion) {
		return switch (opinion.verdict()) {
			case AGREE -> this.words.of("reviewing.verdict.agreed");
			case OTHER -> this.words.of("answer.level." + opinion.level());
			case CANNOT_TELL -> this.words.of("reviewing.verdict.CANNOT_TELL");
			case null -> null;
		};
	}

	private Meanwhile meanwhile(Seen newer) {
		String held = this.reviewWords.verdict(newer.stored(), newer.criterion());
		return new Meanwhile(Objects.requireNonNullElse(this.reviewWords.by(newer.stored()), ""),
				(held != null) ? held : this.words.of("reviewing.verdict.NONE"), newer.stored().comment());
	}

	private List<SummaryRow> typed(String label, String text) {
		return List.of(new SummaryRow(this.words.of(label), text));
	}

	private static String after(UUID id, Seen seen) {
		List<FrozenCriterion> order = FirstLook.inOrder(seen.copy());
		int place = order.indexOf(seen.criterion());
		return (place + 1 < order.size()) ? path(id, order.get(place + 1).slug()) : "/review/submissions/" + id;
	}

	private static Link link(UUID id, FrozenCriterion criterion) {
		return new Link(criterion.name(), path(id, criterion.slug()));
	}

	private static String path(UUID id, String slug) {
		return "/review/submissions/" + id + "/criteria/" + slug;
	}

}
