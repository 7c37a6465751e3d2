package org.hiap.navigator.submission.web;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.assessment.Assessment;
import org.hiap.navigator.assessment.AssessmentState;
import org.hiap.navigator.assessment.Assessments;
import org.hiap.navigator.submission.Submission;
import org.hiap.navigator.submission.Submissions;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The lead takes back what was submitted, until its review begins. */
@Controller
class SubmissionWithdrawalController {

	private final Submissions submissions;

	private final Assessments assessments;

	SubmissionWithdrawalController(Submissions submissions, Assessments assessments) {
		this.submissions = submissions;
		this.assessments = assessments;
	}

	@GetMapping("/assessments/{id}/submission/withdrawal")
	String ask(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Model model) {
		Assessment assessment = this.assessments.get(viewer, id);
		if (assessment.state() != AssessmentState.SUBMITTED) {
			return submission(id);
		}
		Submission current = this.submissions.versions(viewer, id).getFirst();
		model.addAttribute("id", id);
		model.addAttribute("name", assessment.name());
		model.addAttribute("reference", current.reference().toString());
		model.addAttribute("version", current.version());
		return "submission/withdrawal";
	}

	@PostMapping("/assessments/{id}/submission/withdrawal")
	String withdraw(@PathVariable UUID id, @RequestParam int version, @AuthenticationPrincipal Viewer viewer,
			Model model, RedirectAttributes flash, HttpServletResponse response) {
		if (this.submissions.withdraw(viewer, id, version)) {
			flash.addFlashAttribute("saved", "submission.withdrawn");
			return submission(id);
		}
		response.setStatus(HttpStatus.CONFLICT.value());
		model.addAttribute("id", id);
		model.addAttribute("key", "submission.withdrawal.late");
		model.addAttribute("typed", List.of());
		return "submission/too-late";
	}

	private static String submission(UUID id) {
		return "redirect:/assessments/" + id + "/submission";
	}

}
