package org.hiap.navigator.review.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.form.FormKeys;
import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.SummaryRow;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.review.Finding;
import org.hiap.navigator.review.FindingKind;
import org.hiap.navigator.review.Findings;
import org.hiap.navigator.review.Review;
import org.hiap.navigator.review.Reviews;
import org.hiap.navigator.review.Reviews.Situation;
import org.hiap.navigator.submission.FrozenCopy;
import org.hiap.navigator.submission.Standing;
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

/** A reviewer drafts strengths, areas to improve and recommendations. */
@Controller
class FindingController {

	private final Findings findings;

	private final Reviews reviews;

	private final Submissions submissions;

	private final FormKeys formKeys;

	private final Refusals refusals;

	private final Words words;

	FindingController(Findings findings, Reviews reviews, Submissions submissions, FormKeys formKeys, Refusals refusals,
			Words words) {
		this.findings = findings;
		this.reviews = reviews;
		this.submissions = submissions;
		this.formKeys = formKeys;
		this.refusals = refusals;
		this.words = words;
	}

	@GetMapping("/review/submissions/{id}/findings/new")
	String draft(@PathVariable UUID id, @RequestParam(defaultValue = "") String criterion,
			@AuthenticationPrincipal Viewer viewer, Model model) {
		Situation situation = this.reviews.situation(viewer, id);
		return writes(viewer, situation) ? page(situation, null, new FindingForm(null, criterion, null),
				criteria(viewer, situation), new FormErrors(), null, model) : "redirect:" + submission(id);
	}

	@PostMapping("/review/submissions/{id}/findings")
	String add(@PathVariable UUID id, @RequestParam UUID formKey, FindingForm form,
			@AuthenticationPrincipal Viewer viewer, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		Situation situation = this.reviews.situation(viewer, id);
		return this.refusals.guard(id, viewer, typed(form), submission(id), model, response, () -> {
			List<Choice> criteria = criteria(viewer, situation);
			FormErrors errors = form.errors(criteria);
			if (!errors.isEmpty() && writes(viewer, situation)) {
				response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
				return page(situation, null, form, criteria, errors, null, model);
			}
			this.formKeys.once(formKey, () -> {
				this.findings.add(viewer, id, errors.isEmpty() ? form.toKind() : FindingKind.STRENGTH,
						form.toCriterion(), form.toText());
				return "drafted";
			});
			flash.addFlashAttribute("saved", "finding.saved");
			return "redirect:" + submission(id);
		});
	}

	@GetMapping("/review/submissions/{id}/findings/{finding}")
	String show(@PathVariable UUID id, @PathVariable UUID finding, @AuthenticationPrincipal Viewer viewer,
			Model model) {
		Situation situation = this.reviews.situation(viewer, id);
		Finding stored = this.findings.get(viewer, id, finding);
		return writes(viewer, situation) && stored.version() == situation.current().version() ? page(situation, stored,
				FindingForm.of(stored), criteria(viewer, situation), new FormErrors(), null, model)
				: "redirect:" + submission(id);
	}

	@PostMapping("/review/submissions/{id}/findings/{finding}")
	String change(@PathVariable UUID id, @PathVariable UUID finding, @RequestParam int version, FindingForm form,
			@AuthenticationPrincipal Viewer viewer, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		Situation situation = this.reviews.situation(viewer, id);
		Finding stored = this.findings.get(viewer, id, finding);
		return this.refusals.guard(id, viewer, typed(form), submission(id), model, response, () -> {
			List<Choice> criteria = criteria(viewer, situation);
			FormErrors errors = form.errors(criteria);
			if (!errors.isEmpty() && writes(viewer, situation)) {
				response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
				return page(situation, stored, form, criteria, errors, null, model);
			}
			if (!this.findings.change(viewer, id, finding, version, errors.isEmpty() ? form.toKind() : stored.kind(),
					form.toCriterion(), form.toText())) {
				response.setStatus(HttpStatus.CONFLICT.value());
				Finding newer = this.findings.get(viewer, id, finding);
				return page(situation, newer, form, criteria, errors, newer, model);
			}
			flash.addFlashAttribute("saved", "finding.saved");
			return "redirect:" + submission(id);
		});
	}

	@GetMapping("/review/submissions/{id}/findings/{finding}/removal")
	String askToRemove(@PathVariable UUID id, @PathVariable UUID finding, @AuthenticationPrincipal Viewer viewer,
			Model model) {
		Situation situation = this.reviews.situation(viewer, id);
		Finding stored = this.findings.get(viewer, id, finding);
		if (!writes(viewer, situation) || stored.version() != situation.current().version()) {
			return "redirect:" + submission(id);
		}
		model.addAttribute("id", id);
		model.addAttribute("reference", situation.current().reference().toString());
		model.addAttribute("finding", stored.id());
		model.addAttribute("kind", this.words.of("finding.kind." + stored.kind()));
		model.addAttribute("text", stored.text());
		model.addAttribute("version", stored.revision());
		return "review/finding-removal";
	}

	@PostMapping("/review/submissions/{id}/findings/{finding}/removal")
	String remove(@PathVariable UUID id, @PathVariable UUID finding, @RequestParam int version,
			@AuthenticationPrincipal Viewer viewer, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		Situation situation = this.reviews.situation(viewer, id);
		this.findings.get(viewer, id, finding);
		return this.refusals.guard(id, viewer, List.of(), submission(id), model, response, () -> {
			if (!this.findings.remove(viewer, id, finding, version)) {
				response.setStatus(HttpStatus.CONFLICT.value());
				Finding newer = this.findings.get(viewer, id, finding);
				return page(situation, newer, FindingForm.of(newer), criteria(viewer, situation), new FormErrors(),
						newer, model);
			}
			flash.addFlashAttribute("saved", "finding.removed");
			return "redirect:" + submission(id);
		});
	}

	private String page(Situation situation, @Nullable Finding stored, FindingForm form, List<Choice> criteria,
			FormErrors errors, @Nullable Finding meanwhile, Model model) {
		UUID id = situation.current().assessmentId();
		model.addAttribute("id", id);
		model.addAttribute("reference", situation.current().reference().toString());
		model.addAttribute("action", submission(id) + ((stored != null) ? "/findings/" + stored.id() : "/findings"));
		model.addAttribute("stored", stored != null);
		model.addAttribute("version", (stored != null) ? stored.revision() : 0);
		model.addAttribute("form", form);
		model.addAttribute("kinds",
				Arrays.stream(FindingKind.values())
					.map((kind) -> new Choice(kind.name(), this.words.of("finding.kind." + kind),
							this.words.of("finding.kind." + kind + ".hint")))
					.toList());
		model.addAttribute("criteria", criteria);
		model.addAttribute("meanwhile",
				(meanwhile != null) ? List.of(
						new SummaryRow(this.words.of("finding.kind"),
								this.words.of("finding.kind." + meanwhile.kind())),
						new SummaryRow(this.words.of("finding.text"), meanwhile.text())) : List.of());
		model.addAttribute("formKey", UUID.randomUUID());
		model.addAttribute("errors", errors);
		return "review/finding";
	}

	private List<Choice> criteria(Viewer viewer, Situation situation) {
		List<Choice> choices = new ArrayList<>(List.of(new Choice("", this.words.of("finding.criterion.none"))));
		if (situation.current().standing() != Standing.WITHDRAWN) {
			FrozenCopy copy = this.submissions.copy(viewer, situation.current().assessmentId(),
					situation.current().version());
			copy.pillars()
				.forEach((pillar) -> pillar.criteria()
					.forEach((criterion) -> choices.add(new Choice(criterion.slug(),
							this.words.of("submission.place", pillar.name(), criterion.name())))));
		}
		return choices;
	}

	private static boolean writes(Viewer viewer, Situation situation) {
		Review review = situation.review();
		return situation.current().standing() == Standing.IN_REVIEW && !situation.assessed() && review != null
				&& review.isWith(viewer.id());
	}

	private List<SummaryRow> typed(FindingForm form) {
		return List.of(new SummaryRow(this.words.of("finding.text"), form.toText()));
	}

	private static String submission(UUID id) {
		return "/review/submissions/" + id;
	}

}
