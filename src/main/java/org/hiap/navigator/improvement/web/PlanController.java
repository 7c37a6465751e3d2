package org.hiap.navigator.improvement.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.form.FormKeys;
import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.SummaryRow;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.improvement.ImprovementAction;
import org.hiap.navigator.improvement.Improvements;
import org.hiap.navigator.improvement.Owners;
import org.hiap.navigator.improvement.Plan;
import org.hiap.navigator.improvement.PlanForm;
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

/** The lead changes what is planned, who sees to it and by when. */
@Controller
class PlanController {

	private final Improvements improvements;

	private final SeenRounds rounds;

	private final FormKeys formKeys;

	private final Words words;

	PlanController(Improvements improvements, SeenRounds rounds, FormKeys formKeys, Words words) {
		this.improvements = improvements;
		this.rounds = rounds;
		this.formKeys = formKeys;
		this.words = words;
	}

	/** {@code meanwhile} is what somebody else saved, or empty. */
	record FormPage(UUID id, UUID action, String criterion, PlanForm form, List<Choice> owners, int version,
			UUID formKey, List<SummaryRow> meanwhile) {
	}

	@GetMapping("/assessments/{id}/actions/{action}/plan")
	String form(@PathVariable UUID id, @PathVariable UUID action, @AuthenticationPrincipal Viewer viewer, Model model) {
		Round round = this.rounds.get(viewer, id);
		ImprovementAction stored = this.improvements.get(viewer, action);
		return page(viewer, round, stored, PlanForm.of(stored.plan()), stored.planVersion(), new FormErrors(), null,
				model);
	}

	@PostMapping("/assessments/{id}/actions/{action}/plan")
	String change(@PathVariable UUID id, @PathVariable UUID action, @RequestParam int version,
			@RequestParam UUID formKey, @RequestParam Map<String, String> parameters,
			@AuthenticationPrincipal Viewer viewer, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		Round round = this.rounds.get(viewer, id);
		ImprovementAction stored = this.improvements.get(viewer, action);
		PlanForm form = PlanForm.posted(parameters);
		Owners owners = this.rounds.owners(viewer, stored.plan().owner());
		FormErrors errors = form.errors(owners, stored.plan().dueOn());
		if (!errors.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(viewer, round, stored, form, version, errors, null, model);
		}
		Optional<String> next = this.formKeys.onceUnlessRefused(formKey,
				() -> this.improvements.change(viewer, action, version, form.toPlan(owners))
						? Optional.of(round.path() + "/" + action) : Optional.empty());
		if (next.isEmpty()) {
			response.setStatus(HttpStatus.CONFLICT.value());
			ImprovementAction now = this.improvements.get(viewer, action);
			return page(viewer, round, now, form, now.planVersion(), errors, now.plan(), model);
		}
		flash.addFlashAttribute("saved", "improvement.changed");
		return "redirect:" + next.get();
	}

	private String page(Viewer viewer, Round round, ImprovementAction stored, PlanForm form, int version,
			FormErrors errors, @Nullable Plan meanwhile, Model model) {
		Owners owners = this.rounds.owners(viewer, stored.plan().owner());
		model.addAttribute("page",
				new FormPage(round.id(), stored.id(),
						this.rounds.sight(viewer, round, List.of(stored)).criterionName(stored), form, owners.offered(),
						version, UUID.randomUUID(), (meanwhile != null) ? rows(meanwhile, owners) : List.of()));
		model.addAttribute("errors", errors);
		return "improvement/plan";
	}

	private List<SummaryRow> rows(Plan plan, Owners owners) {
		return List.of(new SummaryRow(this.words.of("improvement.what"), plan.what()),
				new SummaryRow(this.words.of("improvement.owner"), owners.nameOf(plan.owner())),
				new SummaryRow(this.words.of("improvement.due"),
						(plan.dueOn() != null) ? Dates.day(plan.dueOn()) : this.words.of("improvement.due.none")));
	}

}
