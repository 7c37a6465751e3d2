package org.hiap.navigator.submission.web;

import java.util.List;
import java.util.UUID;

import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.submission.Standing;
import org.hiap.navigator.submission.Submission;
import org.hiap.navigator.submission.Submissions;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A submitted version to read or print. */
@Controller
class SubmissionRecordController {

	private final Submissions submissions;

	private final Accounts accounts;

	private final Words words;

	SubmissionRecordController(Submissions submissions, Accounts accounts, Words words) {
		this.submissions = submissions;
		this.accounts = accounts;
		this.words = words;
	}

	@GetMapping("/assessments/{id}/submission/versions/{version}")
	String show(@PathVariable UUID id, @PathVariable String version, @AuthenticationPrincipal Viewer viewer,
			Model model) {
		return page(viewer, id, version, "/assessments/" + id + "/submission", model);
	}

	/** The programme reads the same, save what was taken back. */
	@GetMapping("/review/submissions/{id}/versions/{version}")
	String review(@PathVariable UUID id, @PathVariable String version, @AuthenticationPrincipal Viewer viewer,
			Model model) {
		return page(viewer, id, version, "/review/submissions/" + id, model);
	}

	private String page(Viewer viewer, UUID id, String version, String base, Model model) {
		boolean programme = !viewer.role().ofAnAuthority();
		List<Submission> versions = this.submissions.versions(viewer, id);
		Submission submission = versions.stream()
			.filter((each) -> String.valueOf(each.version()).equals(version))
			.findFirst()
			.orElseThrow(NotFoundException::new);
		if (programme && submission.standing() == Standing.WITHDRAWN) {
			return "redirect:" + base;
		}
		model.addAttribute("page", RecordPage.of(submission, this.submissions.copy(viewer, id, submission.version()),
				base, programme, this.words));
		model.addAttribute("versions", VersionsPart.of(versions, base,
				this.submissions.sharing(viewer, id).orElse(null), this.accounts::nameOf, this.words));
		return "submission/record";
	}

}
