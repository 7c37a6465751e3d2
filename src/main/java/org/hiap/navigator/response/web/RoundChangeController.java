package org.hiap.navigator.response.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.assessment.Assessment;
import org.hiap.navigator.assessment.Assessments;
import org.hiap.navigator.assessment.RoundChange;
import org.hiap.navigator.assessment.Rounds;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.TypedDate;
import org.hiap.navigator.response.Progress;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The lead moves a round's deadline, closes it, or reopens it. */
@Controller
class RoundChangeController {

	private final Assessments assessments;

	private final Rounds rounds;

	private final Progress progress;

	RoundChangeController(Assessments assessments, Rounds rounds, Progress progress) {
		this.assessments = assessments;
		this.rounds = rounds;
		this.progress = progress;
	}

	@GetMapping("/assessments/{id}/round/deadline")
	String deadline(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Model model) {
		Assessment assessment = this.assessments.get(viewer, id);
		return assessment.isOpen() ? deadline(assessment, TypedDate.of(assessment.deadline()), new FormErrors(), model)
				: round(id);
	}

	@PostMapping("/assessments/{id}/round/deadline")
	String extend(@PathVariable UUID id, @RequestParam Map<String, String> parameters,
			@AuthenticationPrincipal Viewer viewer, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		TypedDate typed = TypedDate.posted(parameters, "deadline");
		LocalDate date = typed.toDate();
		FormErrors errors = new FormErrors();
		if (date == null) {
			errors.add("deadline-day", typed.isEmpty() ? "round.deadline.missing" : "assessment.deadline.wrong");
		}
		else if (date.isBefore(Dates.today())) {
			errors.add("deadline-day", "assessment.deadline.past");
		}
		Assessment assessment = this.assessments.get(viewer, id);
		if (!assessment.isOpen()) {
			errors.add("deadline-day", "round.deadline.over");
		}
		if (date == null || !errors.isEmpty()) {
			response.setStatus((assessment.isOpen() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT).value());
			return deadline(assessment, typed, errors, model);
		}
		this.rounds.extend(viewer, id, date);
		flash.addFlashAttribute("saved", "round.extended");
		return round(id);
	}

	@GetMapping("/assessments/{id}/round/closing")
	String closing(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Model model) {
		Assessment assessment = this.assessments.get(viewer, id);
		return assessment.isOpen() ? closing(viewer, assessment, "", new FormErrors(), model) : round(id);
	}

	@PostMapping("/assessments/{id}/round/closing")
	String close(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason,
			@AuthenticationPrincipal Viewer viewer, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		Assessment assessment = this.assessments.get(viewer, id);
		FormErrors errors = errors(reason, assessment.wouldCloseEarly(Dates.today()), "round.closing.reason.missing");
		if (!errors.isEmpty() && assessment.isOpen()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return closing(viewer, assessment, reason, errors, model);
		}
		this.rounds.close(viewer, id, reason.isBlank() ? null : reason.strip());
		flash.addFlashAttribute("saved", "round.closed");
		return "redirect:/assessments/" + id + "/agreement";
	}

	@GetMapping("/assessments/{id}/round/reopening")
	String reopening(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Model model) {
		Assessment assessment = this.assessments.get(viewer, id);
		return assessment.isReopenable() ? reopening(assessment, "", new FormErrors(), model) : round(id);
	}

	@PostMapping("/assessments/{id}/round/reopening")
	String reopen(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason,
			@AuthenticationPrincipal Viewer viewer, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		Assessment assessment = this.assessments.get(viewer, id);
		boolean possible = assessment.isOpen() || assessment.isReopenable();
		FormErrors errors = errors(reason, true, "round.reopening.reason.missing");
		if (!possible) {
			errors.add("reason", "round.reopening.not-now");
		}
		if (!errors.isEmpty()) {
			response.setStatus((possible ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT).value());
			return reopening(assessment, reason, errors, model);
		}
		this.rounds.reopen(viewer, id, reason.strip());
		flash.addFlashAttribute("saved", "round.reopened");
		return round(id);
	}

	private static FormErrors errors(String reason, boolean needed, String missing) {
		FormErrors errors = new FormErrors();
		if (needed && reason.isBlank()) {
			errors.add("reason", missing);
		}
		if (reason.strip().length() > RoundChange.LONGEST_REASON) {
			errors.add("reason", "round.reason.long", RoundChange.LONGEST_REASON);
		}
		return errors;
	}

	private static String deadline(Assessment assessment, TypedDate typed, FormErrors errors, Model model) {
		model.addAttribute("typed", typed);
		return page(assessment, errors, "deadline", model);
	}

	private String closing(Viewer viewer, Assessment assessment, String reason, FormErrors errors, Model model) {
		model.addAttribute("unfinished", this.progress.of(viewer, assessment.id()).unfinished().size());
		model.addAttribute("early", assessment.wouldCloseEarly(Dates.today()));
		model.addAttribute("reason", reason);
		return page(assessment, errors, "closing", model);
	}

	private static String reopening(Assessment assessment, String reason, FormErrors errors, Model model) {
		model.addAttribute("reason", reason);
		return page(assessment, errors, "reopening", model);
	}

	private static String page(Assessment assessment, FormErrors errors, String what, Model model) {
		model.addAttribute("id", assessment.id());
		model.addAttribute("name", assessment.name());
		model.addAttribute("errors", errors);
		return "response/round-" + what;
	}

	private static String round(UUID id) {
		return "redirect:/assessments/" + id + "/round";
	}

}
