package org.hiap.navigator.submission.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.assessment.Assessment;
import org.hiap.navigator.assessment.Assessments;
import org.hiap.navigator.form.FormKeys;
import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.SummaryRow;
import org.hiap.navigator.govuk.Task;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.submission.AfterSubmission;
import org.hiap.navigator.submission.Consent;
import org.hiap.navigator.submission.Submission;
import org.hiap.navigator.submission.SubmissionCheck;
import org.hiap.navigator.submission.Submissions;
import org.hiap.navigator.submission.Submissions.Submitted;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What is missing before an assessment is submitted, submitting it, and what followed.
 */
@Controller
class SubmissionController {

	private final Submissions submissions;

	private final Assessments assessments;

	private final Accounts accounts;

	private final FormKeys formKeys;

	private final Words words;

	private final List<AfterSubmission> after;

	SubmissionController(Submissions submissions, Assessments assessments, Accounts accounts, FormKeys formKeys,
			Words words, List<AfterSubmission> after) {
		this.submissions = submissions;
		this.assessments = assessments;
		this.accounts = accounts;
		this.formKeys = formKeys;
		this.words = words;
		this.after = after;
	}

	@GetMapping("/assessments/{id}/submission")
	String show(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Model model) {
		Assessment assessment = this.assessments.get(viewer, id);
		if (!assessment.isAgreed()) {
			return "redirect:/assessments/" + id;
		}
		return assessment.isSubmittable()
				? prepare(viewer, this.submissions.check(viewer, id), SubmissionForm.EMPTY, new FormErrors(), model)
				: submitted(viewer, assessment, model);
	}

	@PostMapping("/assessments/{id}/submission")
	String submit(@PathVariable UUID id, @RequestParam UUID formKey, @RequestParam long version, SubmissionForm form,
			@AuthenticationPrincipal Viewer viewer, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		if (!this.assessments.get(viewer, id).isAgreed()) {
			return reopened(id, form, model, response);
		}
		SubmissionCheck check = this.submissions.check(viewer, id);
		FormErrors errors = form.errors(check.needsExplanation());
		if (!errors.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return prepare(viewer, check, form, errors, model);
		}
		AtomicReference<Submitted> became = new AtomicReference<>(Submitted.YES);
		Optional<String> done = this.formKeys.onceUnlessRefused(formKey, () -> {
			became.set(this.submissions.submit(viewer, id, version, form.toConsent(), form.toExplanation()));
			return (became.get() == Submitted.YES) ? Optional.of("/assessments/" + id + "/submission")
					: Optional.empty();
		});
		if (done.isPresent()) {
			flash.addFlashAttribute("saved", "submission.submitted");
			return "redirect:" + done.get();
		}
		return switch (became.get()) {
			case ALREADY -> tooLate(id, "submission.already", form, model, response);
			case NOT_AGREED -> reopened(id, form, model, response);
			case CHANGED -> {
				response.setStatus(HttpStatus.CONFLICT.value());
				model.addAttribute("changed", true);
				yield prepare(viewer, this.submissions.check(viewer, id), form, errors, model);
			}
			case YES, INCOMPLETE -> {
				response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
				errors.add("missing", "submission.incomplete");
				yield prepare(viewer, check, form, errors, model);
			}
		};
	}

	static List<Choice> consents(Words words) {
		return Arrays.stream(Consent.values())
			.map((each) -> new Choice(each.name(), words.of("consent." + each.name()),
					words.of("consent." + each.name() + ".hint")))
			.toList();
	}

	private String prepare(Viewer viewer, SubmissionCheck check, SubmissionForm form, FormErrors errors, Model model) {
		model.addAttribute("page", PreparationPage.of(check, versions(viewer, check.assessment().id()), this.words));
		model.addAttribute("form", form);
		model.addAttribute("after", after(viewer, check.assessment().id()));
		model.addAttribute("consents", consents(this.words));
		model.addAttribute("formKey", UUID.randomUUID());
		model.addAttribute("errors", errors);
		return "submission/preparation";
	}

	private String submitted(Viewer viewer, Assessment assessment, Model model) {
		Submission current = this.submissions.versions(viewer, assessment.id()).getFirst();
		VersionsPart versions = versions(viewer, assessment.id());
		List<SummaryRow> facts = new ArrayList<>();
		facts.add(new SummaryRow(this.words.of("submission.reference"), current.reference().toString()));
		facts.add(new SummaryRow(this.words.of("submission.version.label"), String.valueOf(current.version())));
		facts.add(new SummaryRow(this.words.of("submission.submitted.label"), this.words.of("submission.submitted.by",
				Dates.day(current.submittedAt()), this.accounts.nameOf(current.submittedBy()))));
		model.addAttribute("facts", facts);
		model.addAttribute("id", assessment.id());
		model.addAttribute("name", assessment.name());
		model.addAttribute("state", assessment.state().name());
		model.addAttribute("standing", this.words.of("submission.standing." + current.standing().name()));
		model.addAttribute("colour", current.standing().colour());
		model.addAttribute("record", versions.lines().getFirst().href());
		model.addAttribute("versions", versions);
		model.addAttribute("after", after(viewer, assessment.id()));
		return "submission/submitted";
	}

	private List<Task> after(Viewer viewer, UUID id) {
		return this.after.stream().flatMap((each) -> each.tasks(viewer, id).stream()).toList();
	}

	private String reopened(UUID id, SubmissionForm form, Model model, HttpServletResponse response) {
		return tooLate(id, "submission.reopened", form, model, response);
	}

	private String tooLate(UUID id, String key, SubmissionForm form, Model model, HttpServletResponse response) {
		response.setStatus(HttpStatus.CONFLICT.value());
		List<SummaryRow> typed = new ArrayList<>();
		Consent consent = SubmissionForm.consentOf(form.consent());
		if (consent != null) {
			typed.add(new SummaryRow(this.words.of("submission.consent"), this.words.of("consent." + consent.name())));
		}
		if (form.toExplanation() != null) {
			typed.add(new SummaryRow(this.words.of("submission.explanation"), form.toExplanation()));
		}
		model.addAttribute("id", id);
		model.addAttribute("key", key);
		model.addAttribute("typed", typed);
		return "submission/too-late";
	}

	private VersionsPart versions(Viewer viewer, UUID id) {
		return VersionsPart.of(this.submissions.versions(viewer, id), "/assessments/" + id + "/submission",
				this.submissions.sharing(viewer, id).orElse(null), this.accounts::nameOf, this.words);
	}

}
