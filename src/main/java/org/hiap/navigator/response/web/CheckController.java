package org.hiap.navigator.response.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.response.Answer;
import org.hiap.navigator.response.OwnAnswers;
import org.hiap.navigator.response.Responses;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Checking the own answers, and finishing. */
@Controller
class CheckController {

	private final Responses responses;

	private final Frameworks frameworks;

	private final Words words;

	CheckController(Responses responses, Frameworks frameworks, Words words) {
		this.responses = responses;
		this.frameworks = frameworks;
		this.words = words;
	}

	record Section(String name, List<SummaryRow> rows) {
	}

	@GetMapping("/assessments/{id}/check")
	String check(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Model model) {
		OwnAnswers own = this.responses.answers(viewer, id);
		if (!own.assessment().isOpen()) {
			return "redirect:/assessments/" + id;
		}
		Framework framework = this.frameworks.version(own.frameworkVersion());
		model.addAttribute("id", id);
		model.addAttribute("name", own.assessment().name());
		model.addAttribute("sections", framework.pillars().stream().map((pillar) -> section(own, pillar)).toList());
		model.addAttribute("unanswered", framework.criteria().size() - own.answered());
		return "response/check";
	}

	@PostMapping("/assessments/{id}/completion")
	String finish(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, RedirectAttributes flash) {
		flash.addFlashAttribute("saved", this.responses.finish(viewer, id) ? "check.finished" : "check.over");
		return "redirect:/assessments/" + id;
	}

	private Section section(OwnAnswers own, Framework.Pillar pillar) {
		List<SummaryRow> rows = new ArrayList<>();
		for (Framework.Criterion criterion : pillar.criteria()) {
			Answer given = own.pillar(pillar.slug()).to(criterion.id());
			String answer = Stream
				.of(PillarPage.answerInWords(given, this.words), given.evidence(), given.evidenceLink(), given.reason())
				.filter(Objects::nonNull)
				.collect(Collectors.joining(". "));
			rows.add(new SummaryRow(criterion.name(), answer,
					"/assessments/" + own.id() + "/pillars/" + pillar.slug() + "#answer-" + criterion.slug(),
					this.words.of("check.change"), criterion.name()));
		}
		return new Section(pillar.name(), rows);
	}

}
