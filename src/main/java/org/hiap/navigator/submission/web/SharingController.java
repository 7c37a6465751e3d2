package org.hiap.navigator.submission.web;

import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.assessment.Assessments;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.submission.Consent;
import org.hiap.navigator.submission.Sharing;
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

/** The lead changes how far a submitted assessment may be shared. */
@Controller
class SharingController {

	private final Submissions submissions;

	private final Assessments assessments;

	private final Accounts accounts;

	private final Words words;

	SharingController(Submissions submissions, Assessments assessments, Accounts accounts, Words words) {
		this.submissions = submissions;
		this.assessments = assessments;
		this.accounts = accounts;
		this.words = words;
	}

	@GetMapping("/assessments/{id}/submission/sharing")
	String show(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Model model) {
		return this.submissions.sharing(viewer, id)
			.map((sharing) -> page(viewer, id, sharing, sharing.consent().name(), new FormErrors(), null, model))
			.orElse("redirect:/assessments/" + id + "/submission");
	}

	@PostMapping("/assessments/{id}/submission/sharing")
	String choose(@PathVariable UUID id, @RequestParam int version, @RequestParam(defaultValue = "") String consent,
			@AuthenticationPrincipal Viewer viewer, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		Consent chosen = SubmissionForm.consentOf(consent);
		if (chosen == null) {
			FormErrors errors = new FormErrors();
			errors.add("consent", "submission.consent.missing");
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(viewer, id, sharing(viewer, id), "", errors, null, model);
		}
		if (!this.submissions.share(viewer, id, version, chosen)) {
			Sharing newer = sharing(viewer, id);
			response.setStatus(HttpStatus.CONFLICT.value());
			return page(viewer, id, newer, chosen.name(), new FormErrors(),
					this.words.of("submission.sharing.meanwhile", this.accounts.nameOf(newer.chosenBy()),
							this.words.of("consent." + newer.consent().name()),
							this.words.of("consent." + chosen.name())),
					model);
		}
		flash.addFlashAttribute("saved", "submission.sharing.saved");
		return "redirect:/assessments/" + id + "/submission";
	}

	private Sharing sharing(Viewer viewer, UUID id) {
		return this.submissions.sharing(viewer, id).orElseThrow(NotFoundException::new);
	}

	private String page(Viewer viewer, UUID id, Sharing sharing, String chosen, FormErrors errors,
			@Nullable String meanwhile, Model model) {
		model.addAttribute("id", id);
		model.addAttribute("name", this.assessments.get(viewer, id).name());
		model.addAttribute("version", sharing.number());
		model.addAttribute("chosenBy", this.words.of("submission.sharing.chosen",
				this.accounts.nameOf(sharing.chosenBy()), Dates.day(sharing.chosenAt())));
		model.addAttribute("consents", SubmissionController.consents(this.words));
		model.addAttribute("consent", chosen);
		model.addAttribute("meanwhile", meanwhile);
		model.addAttribute("errors", errors);
		return "submission/sharing";
	}

}
