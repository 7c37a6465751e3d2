package org.hiap.navigator.assessment.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.assessment.Assessments;
import org.hiap.navigator.assessment.Assessments.Saved;
import org.hiap.navigator.assessment.OwnAnswers;
import org.hiap.navigator.framework.Framework;
import org.hiap.navigator.framework.Frameworks;
import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.Words;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Answering one pillar. */
@Controller
class PillarController {

	private final Assessments assessments;

	private final Frameworks frameworks;

	private final Words words;

	private final List<Choice> confidences;

	PillarController(Assessments assessments, Frameworks frameworks, Words words) {
		this.assessments = assessments;
		this.frameworks = frameworks;
		this.words = words;
		this.confidences = List.of(new Choice("", words.of("answer.confidence.none"), null),
				new Choice("LOW", words.of("answer.confidence.LOW"), null),
				new Choice("MEDIUM", words.of("answer.confidence.MEDIUM"), null),
				new Choice("HIGH", words.of("answer.confidence.HIGH"), null));
	}

	@GetMapping("/assessments/{id}/pillars/{slug}")
	String show(@PathVariable UUID id, @PathVariable String slug, @AuthenticationPrincipal Viewer viewer, Model model) {
		OwnAnswers own = this.assessments.answers(viewer, id, slug);
		if (own.agreed()) {
			return "redirect:/assessments/" + id;
		}
		Framework.Pillar pillar = pillar(own, slug);
		return page(own, pillar, PillarForm.of(pillar, own.pillar(slug)), new FormErrors(), false, model);
	}

	@PostMapping("/assessments/{id}/pillars/{slug}")
	String save(@PathVariable UUID id, @PathVariable String slug, @RequestParam int version,
			@RequestParam Map<String, String> parameters, @AuthenticationPrincipal Viewer viewer, Model model,
			HttpServletResponse response) {
		OwnAnswers own = this.assessments.answers(viewer, id, slug);
		Framework.Pillar pillar = pillar(own, slug);
		PillarForm form = PillarForm.posted(pillar, parameters);
		FormErrors errors = form.errors(pillar);
		if (!errors.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(own, pillar, form, errors, false, model);
		}
		Saved saved = this.assessments.save(viewer, id, slug, version, form.toAnswers(pillar));
		return switch (saved) {
			case YES -> "redirect:" + next(id, own, pillar);
			case AGREED -> {
				response.setStatus(HttpStatus.CONFLICT.value());
				model.addAttribute("id", id);
				yield "assessment/agreed-meanwhile";
			}
			case STALE -> {
				response.setStatus(HttpStatus.CONFLICT.value());
				yield page(this.assessments.answers(viewer, id, slug), pillar, form, new FormErrors(), true, model);
			}
		};
	}

	private String page(OwnAnswers own, Framework.Pillar pillar, PillarForm form, FormErrors errors, boolean stale,
			Model model) {
		model.addAttribute("page", PillarPage.of(own, this.frameworks.version(own.frameworkVersion()), pillar, form,
				errors, stale, this.words));
		model.addAttribute("slug", pillar.slug());
		model.addAttribute("confidences", this.confidences);
		model.addAttribute("errors", errors);
		return "assessment/pillar";
	}

	private Framework.Pillar pillar(OwnAnswers own, String slug) {
		return this.frameworks.version(own.frameworkVersion()).pillar(slug).orElseThrow(NotFoundException::new);
	}

	private String next(UUID id, OwnAnswers own, Framework.Pillar pillar) {
		List<Framework.Pillar> pillars = this.frameworks.version(own.frameworkVersion()).pillars();
		int next = pillars.indexOf(pillar) + 1;
		return "/assessments/" + id + ((next < pillars.size()) ? "/pillars/" + pillars.get(next).slug() : "/check");
	}

}
