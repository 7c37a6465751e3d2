package org.hiap.navigator.agreement.web;

import java.util.UUID;

import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.agreement.Agreements;
import org.hiap.navigator.assessment.Assessments;
import org.hiap.navigator.assessment.OwnAnswers;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A lone respondent confirms that the own answers are the agreed levels. */
@Controller
class AgreementController {

	private final Agreements agreements;

	private final Assessments assessments;

	AgreementController(Agreements agreements, Assessments assessments) {
		this.agreements = agreements;
		this.assessments = assessments;
	}

	@GetMapping("/assessments/{id}/agreement")
	String show(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Model model) {
		OwnAnswers own = this.assessments.answers(viewer, id);
		if (own.agreed()) {
			return "redirect:/assessments/" + id + "/results";
		}
		if (!own.finished()) {
			return "redirect:/assessments/" + id + "/check";
		}
		model.addAttribute("id", id);
		model.addAttribute("name", own.name());
		return "agreement/confirm";
	}

	@PostMapping("/assessments/{id}/agreement")
	String confirm(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer) {
		this.agreements.confirmOwn(viewer, id);
		return "redirect:/assessments/" + id + "/results";
	}

}
