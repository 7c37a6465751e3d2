package org.hiap.navigator.assessment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.assessment.Assessments;
import org.hiap.navigator.assessment.OwnAnswers;
import org.hiap.navigator.assessment.web.PillarForm.Fields;
import org.hiap.navigator.framework.Framework;
import org.hiap.navigator.framework.Frameworks;
import org.hiap.navigator.govuk.SummaryRow;
import org.hiap.navigator.govuk.Words;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Checking the own answers, and finishing. */
@Controller
class CheckController {

	private final Assessments assessments;

	private final Frameworks frameworks;

	private final Words words;

	CheckController(Assessments assessments, Frameworks frameworks, Words words) {
		this.assessments = assessments;
		this.frameworks = frameworks;
		this.words = words;
	}

	record Section(String name, List<SummaryRow> rows) {
	}

	@GetMapping("/assessments/{id}/check")
	String check(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Model model) {
		OwnAnswers own = this.assessments.answers(viewer, id);
		if (own.agreed()) {
			return "redirect:/assessments/" + id;
		}
		Framework framework = this.frameworks.version(own.frameworkVersion());
		int answered = own.pillars().stream().mapToInt(OwnAnswers.PillarAnswers::answered).sum();
		model.addAttribute("id", id);
		model.addAttribute("name", own.name());
		model.addAttribute("sections", framework.pillars().stream().map((pillar) -> section(own, pillar)).toList());
		model.addAttribute("unanswered", framework.criteria().size() - answered);
		return "assessment/check";
	}

	@PostMapping("/assessments/{id}/completion")
	String finish(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer) {
		this.assessments.finish(viewer, id);
		return "redirect:/assessments/" + id + "/agreement";
	}

	private Section section(OwnAnswers own, Framework.Pillar pillar) {
		List<SummaryRow> rows = new ArrayList<>();
		for (Framework.Criterion criterion : pillar.criteria()) {
			Fields typed = Fields.of(own.pillar(pillar.slug()).to(criterion.id()));
			String answer = PillarPage.answerInWords(typed.answer(), this.words)
					+ (typed.evidence().isEmpty() ? "" : ". " + typed.evidence())
					+ (typed.reason().isEmpty() ? "" : ". " + typed.reason());
			rows.add(new SummaryRow(criterion.name(), answer,
					"/assessments/" + own.id() + "/pillars/" + pillar.slug() + "#answer-" + criterion.slug(),
					this.words.of("check.change"), criterion.name()));
		}
		return new Section(pillar.name(), rows);
	}

}
