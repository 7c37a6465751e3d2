package org.hiap.navigator.agreement.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.hiap.navigator.account.Role;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.agreement.AgreementOverview;
import org.hiap.navigator.agreement.AgreementOverview.Line;
import org.hiap.navigator.agreement.Agreements;
import org.hiap.navigator.assessment.Assessment;
import org.hiap.navigator.assessment.Assessments;
import org.hiap.navigator.govuk.Task;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.response.Progress;
import org.hiap.navigator.response.RoundProgress;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * How far the agreement of a round is, pillar by pillar, and concluding it; a single
 * confirmation where only one person answered.
 */
@Controller
class AgreementController {

	private final Agreements agreements;

	private final Assessments assessments;

	private final Progress progress;

	private final Words words;

	AgreementController(Agreements agreements, Assessments assessments, Progress progress, Words words) {
		this.agreements = agreements;
		this.assessments = assessments;
		this.progress = progress;
		this.words = words;
	}

	@GetMapping("/assessments/{id}/agreement")
	String show(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Model model) {
		Assessment assessment = this.assessments.get(viewer, id);
		model.addAttribute("id", id);
		model.addAttribute("name", assessment.name());
		if (assessment.isOpen()) {
			return whileOpen(viewer, assessment, model);
		}
		AgreementOverview overview = this.agreements.overview(viewer, id);
		model.addAttribute("tasks", overview.pillars().stream().map((line) -> task(id, line)).toList());
		model.addAttribute("respondents", overview.respondents());
		model.addAttribute("byTeam", assessment.isAnsweredByTeams());
		model.addAttribute("undecided", overview.undecided());
		model.addAttribute("agreed", assessment.isAgreed());
		model.addAttribute("single", overview.respondents() == 1 && overview.undecided() > 0);
		return "agreement/overview";
	}

	/** Takes the only respondent's answers for the agreed levels. */
	@PostMapping("/assessments/{id}/agreement")
	String confirm(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer) {
		this.agreements.confirmOnly(viewer, id);
		return "redirect:/assessments/" + id + "/results";
	}

	@PostMapping("/assessments/{id}/agreement/conclusion")
	String conclude(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, RedirectAttributes flash) {
		this.agreements.conclude(viewer, id);
		flash.addFlashAttribute("saved", "agreement.concluded");
		return "redirect:/assessments/" + id + "/results";
	}

	private String whileOpen(Viewer viewer, Assessment assessment, Model model) {
		if (viewer.role() != Role.LEAD) {
			return "redirect:/assessments/" + assessment.id();
		}
		RoundProgress progress = this.progress.of(viewer, assessment.id());
		if (this.agreements.isConfirmable(viewer, assessment.id())) {
			return "agreement/confirm";
		}
		model.addAttribute("finished", progress.seats().size() - progress.unfinished().size());
		model.addAttribute("asked", progress.seats().size());
		return "agreement/not-yet";
	}

	private Task task(UUID id, Line line) {
		List<String> hints = new ArrayList<>();
		hints.add(this.words.of("agreement.decided", line.decided(), line.pillar().criteria().size()));
		if (line.discuss() > 0) {
			hints.add(this.words.of("agreement.to-discuss", line.discuss()));
		}
		String href = "/assessments/" + id + "/agreement/" + line.pillar().slug();
		String hint = String.join(" ", hints);
		return (line.undecided() == 0)
				? new Task(line.pillar().name(), hint, href, this.words.of("status.completed"), null)
				: (line.decided() > 0)
						? new Task(line.pillar().name(), hint, href, this.words.of("status.in-progress"), "light-blue")
						: new Task(line.pillar().name(), hint, href, this.words.of("status.not-started"), "blue");
	}

}
