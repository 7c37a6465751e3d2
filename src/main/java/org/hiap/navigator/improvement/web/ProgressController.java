package org.hiap.navigator.improvement.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.assessment.Assessments;
import org.hiap.navigator.form.FormKeys;
import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.SummaryRow;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.improvement.ActionStatus;
import org.hiap.navigator.improvement.ImprovementAction;
import org.hiap.navigator.improvement.Improvements;
import org.hiap.navigator.improvement.Progress;
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

/** Whoever sees to an action says how far it is. */
@Controller
class ProgressController {

	private final Improvements improvements;

	private final Assessments assessments;

	private final FormKeys formKeys;

	private final Words words;

	private final List<Choice> statuses;

	ProgressController(Improvements improvements, Assessments assessments, FormKeys formKeys, Words words) {
		this.improvements = improvements;
		this.assessments = assessments;
		this.formKeys = formKeys;
		this.words = words;
		this.statuses = Arrays.stream(ActionStatus.values())
			.map((each) -> new Choice(each.name(), words.of("improvement.status." + each)))
			.toList();
	}

	/** {@code meanwhile} is what somebody else saved, or empty. */
	record FormPage(UUID id, UUID action, String what, ProgressForm form, List<Choice> statuses, int version,
			UUID formKey, List<SummaryRow> meanwhile) {
	}

	@GetMapping("/assessments/{id}/actions/{action}/progress")
	String form(@PathVariable UUID id, @PathVariable UUID action, @AuthenticationPrincipal Viewer viewer, Model model) {
		ImprovementAction stored = kept(viewer, id, action);
		return page(id, stored, ProgressForm.of(stored.progress()), stored.progressVersion(), new FormErrors(), null,
				model);
	}

	@PostMapping("/assessments/{id}/actions/{action}/progress")
	String record(@PathVariable UUID id, @PathVariable UUID action, @RequestParam int version,
			@RequestParam UUID formKey, @RequestParam Map<String, String> parameters,
			@AuthenticationPrincipal Viewer viewer, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		ImprovementAction stored = kept(viewer, id, action);
		ProgressForm form = ProgressForm.posted(parameters);
		FormErrors errors = form.errors(stored.progress().status());
		if (!errors.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(id, stored, form, version, errors, null, model);
		}
		Optional<String> next = this.formKeys.onceUnlessRefused(formKey,
				() -> this.improvements.progress(viewer, action, version, form.toProgress(), form.toNote())
						? Optional.of("/assessments/" + id + "/actions/" + action) : Optional.empty());
		if (next.isEmpty()) {
			response.setStatus(HttpStatus.CONFLICT.value());
			ImprovementAction now = this.improvements.get(viewer, action);
			return page(id, now, form, now.progressVersion(), errors, now.progress(), model);
		}
		flash.addFlashAttribute("saved", "improvement.progress.saved");
		return "redirect:" + next.get();
	}

	/** An action of which the viewer may say how far it is. */
	private ImprovementAction kept(Viewer viewer, UUID id, UUID action) {
		this.assessments.get(viewer, id);
		ImprovementAction stored = this.improvements.get(viewer, action);
		if (!stored.isKeptBy(viewer)) {
			throw new NotFoundException();
		}
		return stored;
	}

	private String page(UUID id, ImprovementAction stored, ProgressForm form, int version, FormErrors errors,
			@Nullable Progress meanwhile, Model model) {
		model.addAttribute("page", new FormPage(id, stored.id(), stored.plan().what(), form, this.statuses, version,
				UUID.randomUUID(), (meanwhile != null) ? rows(meanwhile) : List.of()));
		model.addAttribute("errors", errors);
		return "improvement/progress";
	}

	private List<SummaryRow> rows(Progress progress) {
		return List.of(
				new SummaryRow(this.words.of("improvement.status"),
						this.words.of("improvement.status." + progress.status())),
				new SummaryRow(this.words.of("improvement.evidence"), orNone(progress.evidence())),
				new SummaryRow(this.words.of("improvement.link"), orNone(progress.evidenceLink())));
	}

	private String orNone(@Nullable String text) {
		return (text != null) ? text : this.words.of("improvement.evidence.none");
	}

}
