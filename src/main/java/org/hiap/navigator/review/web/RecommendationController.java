package org.hiap.navigator.review.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.assessment.Assessment;
import org.hiap.navigator.assessment.Assessments;
import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.form.FormKeys;
import org.hiap.navigator.framework.Framework;
import org.hiap.navigator.framework.Frameworks;
import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.SummaryRow;
import org.hiap.navigator.govuk.TypedDate;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.improvement.ActionOwner;
import org.hiap.navigator.improvement.Owners;
import org.hiap.navigator.improvement.Plan;
import org.hiap.navigator.improvement.PlanForm;
import org.hiap.navigator.review.Finding;
import org.hiap.navigator.review.FindingKind;
import org.hiap.navigator.review.Findings;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the programme recommends, and what a lead makes of it. */
@Controller
class RecommendationController {

	private final Findings findings;

	private final Assessments assessments;

	private final Frameworks frameworks;

	private final Accounts accounts;

	private final Authorities authorities;

	private final FormKeys formKeys;

	private final ReviewWords reviewWords;

	private final Refusals refusals;

	private final Words words;

	RecommendationController(Findings findings, Assessments assessments, Frameworks frameworks, Accounts accounts,
			Authorities authorities, FormKeys formKeys, ReviewWords reviewWords, Refusals refusals, Words words) {
		this.findings = findings;
		this.assessments = assessments;
		this.frameworks = frameworks;
		this.accounts = accounts;
		this.authorities = authorities;
		this.formKeys = formKeys;
		this.reviewWords = reviewWords;
		this.refusals = refusals;
		this.words = words;
	}

	@GetMapping("/assessments/{id}/recommendations")
	String list(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Model model) {
		Assessment assessment = this.assessments.get(viewer, id);
		model.addAttribute("id", id);
		model.addAttribute("name", assessment.name());
		model.addAttribute("agreed", assessment.isAgreed());
		model.addAttribute("lines",
				this.findings.of(viewer, id)
					.stream()
					.filter((finding) -> finding.kind() == FindingKind.RECOMMENDATION)
					.map((finding) -> this.reviewWords.line(finding, (slug) -> name(assessment, slug), true))
					.toList());
		return "review/recommendations";
	}

	@GetMapping("/assessments/{id}/recommendations/{finding}/acceptance")
	String askToAccept(@PathVariable UUID id, @PathVariable UUID finding, @AuthenticationPrincipal Viewer viewer,
			Model model) {
		Assessment assessment = this.assessments.get(viewer, id);
		Finding stored = recommendation(viewer, id, finding);
		if (stored.answer() != null || !assessment.isAgreed()) {
			return "redirect:" + path(id);
		}
		String what = stored.text().replaceAll("\\s+", " ");
		return acceptance(viewer, assessment, stored,
				new PlanForm(
						(what.length() > Plan.LONGEST_WHAT) ? what.substring(0, Plan.LONGEST_WHAT - 1) + "…" : what,
						viewer.id().toString(), TypedDate.of(null)),
				new FormErrors(), model);
	}

	@PostMapping("/assessments/{id}/recommendations/{finding}/acceptance")
	String accept(@PathVariable UUID id, @PathVariable UUID finding, @RequestParam UUID formKey,
			@RequestParam Map<String, String> parameters, @AuthenticationPrincipal Viewer viewer, Model model,
			RedirectAttributes flash, HttpServletResponse response) {
		Assessment assessment = this.assessments.get(viewer, id);
		Finding stored = recommendation(viewer, id, finding);
		PlanForm form = PlanForm.posted(parameters);
		Owners owners = owners(viewer);
		FormErrors errors = form.errors(owners, null);
		if (!errors.isEmpty() && (stored.answer() == null)) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return acceptance(viewer, assessment, stored, form, errors, model);
		}
		return this.refusals.guard(id, viewer, List.of(new SummaryRow(this.words.of("improvement.what"), form.what())),
				path(id), model, response, () -> {
					this.formKeys.once(formKey, () -> {
						this.findings.accept(viewer, id, finding, errors.isEmpty() ? form.toPlan(owners)
								: new Plan(stored.text(), ActionOwner.ofPerson(viewer.id()), null));
						return "accepted";
					});
					flash.addFlashAttribute("saved", "recommendation.accepted.saved");
					return "redirect:" + path(id);
				});
	}

	@GetMapping("/assessments/{id}/recommendations/{finding}/refusal")
	String askToDecline(@PathVariable UUID id, @PathVariable UUID finding, @AuthenticationPrincipal Viewer viewer,
			Model model) {
		Finding stored = recommendation(viewer, id, finding);
		return (stored.answer() != null) ? "redirect:" + path(id)
				: refusal(viewer, id, stored, "", new FormErrors(), model);
	}

	@PostMapping("/assessments/{id}/recommendations/{finding}/refusal")
	String decline(@PathVariable UUID id, @PathVariable UUID finding, @RequestParam UUID formKey,
			@RequestParam(defaultValue = "") String reason, @AuthenticationPrincipal Viewer viewer, Model model,
			RedirectAttributes flash, HttpServletResponse response) {
		Finding stored = recommendation(viewer, id, finding);
		String text = reason.replace("\r\n", "\n").strip();
		FormErrors errors = new FormErrors();
		if (text.isEmpty()) {
			errors.add("reason", "recommendation.reason.missing");
		}
		if (text.length() > Finding.LONGEST_TEXT) {
			errors.add("reason", "recommendation.reason.long", Finding.LONGEST_TEXT);
		}
		if (!errors.isEmpty() && stored.answer() == null) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return refusal(viewer, id, stored, reason, errors, model);
		}
		return this.refusals.guard(id, viewer, List.of(new SummaryRow(this.words.of("recommendation.reason"), text)),
				path(id), model, response, () -> {
					this.formKeys.once(formKey, () -> {
						this.findings.decline(viewer, id, finding, text);
						return "declined";
					});
					flash.addFlashAttribute("saved", "recommendation.declined.saved");
					return "redirect:" + path(id);
				});
	}

	private String acceptance(Viewer viewer, Assessment assessment, Finding stored, PlanForm form, FormErrors errors,
			Model model) {
		List<Choice> owners = new ArrayList<>(List.of(new Choice("", this.words.of("improvement.owner.choose"))));
		owners.addAll(owners(viewer).offered());
		model.addAttribute("id", assessment.id());
		model.addAttribute("name", assessment.name());
		model.addAttribute("line", this.reviewWords.line(stored, (slug) -> name(assessment, slug), true));
		model.addAttribute("form", form);
		model.addAttribute("owners", owners);
		model.addAttribute("formKey", UUID.randomUUID());
		model.addAttribute("errors", errors);
		return "review/recommendation-acceptance";
	}

	private String refusal(Viewer viewer, UUID id, Finding stored, String reason, FormErrors errors, Model model) {
		Assessment assessment = this.assessments.get(viewer, id);
		model.addAttribute("id", id);
		model.addAttribute("name", assessment.name());
		model.addAttribute("line", this.reviewWords.line(stored, (slug) -> name(assessment, slug), true));
		model.addAttribute("reason", reason);
		model.addAttribute("formKey", UUID.randomUUID());
		model.addAttribute("errors", errors);
		return "review/recommendation-refusal";
	}

	private Owners owners(Viewer viewer) {
		return new Owners(this.accounts.peopleOf(viewer.authority()), this.authorities.teamsOf(viewer.authority()),
				null, this.words);
	}

	/** One that the viewer may see. */
	private Finding recommendation(Viewer viewer, UUID id, UUID finding) {
		this.assessments.get(viewer, id);
		Finding stored = this.findings.get(viewer, id, finding);
		if (stored.kind() != FindingKind.RECOMMENDATION) {
			throw new NotFoundException();
		}
		return stored;
	}

	private String name(Assessment assessment, String slug) {
		return this.frameworks.version(assessment.frameworkVersion())
			.criterion(slug)
			.map(Framework.Criterion::name)
			.orElse(slug);
	}

	private static String path(UUID id) {
		return "/assessments/" + id + "/recommendations";
	}

}
