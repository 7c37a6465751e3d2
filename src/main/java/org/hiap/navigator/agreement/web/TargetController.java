package org.hiap.navigator.agreement.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.agreement.Agreements;
import org.hiap.navigator.agreement.Agreements.Recorded;
import org.hiap.navigator.agreement.AssessmentResults.PillarResult;
import org.hiap.navigator.agreement.Target;
import org.hiap.navigator.assessment.Assessments;
import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.scoring.Fraction;
import org.hiap.navigator.scoring.Importance;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The lead sets a pillar's target and importance. */
@Controller
class TargetController {

	private final Agreements agreements;

	private final Assessments assessments;

	private final Words words;

	private final List<Choice> levels;

	private final List<Choice> importances;

	TargetController(Agreements agreements, Assessments assessments, Words words) {
		this.agreements = agreements;
		this.assessments = assessments;
		this.words = words;
		this.levels = IntStream.rangeClosed(1, 5)
			.mapToObj((level) -> new Choice(String.valueOf(level), words.of("answer.level." + level)))
			.toList();
		this.importances = Arrays.stream(Importance.values())
			.map((each) -> new Choice(each.name(), words.of("importance." + each.name()),
					words.of("importance." + each.name() + ".hint")))
			.toList();
	}

	@GetMapping("/assessments/{id}/targets/{slug}")
	String show(@PathVariable UUID id, @PathVariable String slug, @AuthenticationPrincipal Viewer viewer, Model model) {
		PillarResult pillar = pillar(viewer, id, slug);
		return page(viewer, id, pillar, TargetForm.of(pillar.target()), new FormErrors(), null, model);
	}

	@PostMapping("/assessments/{id}/targets/{slug}")
	String set(@PathVariable UUID id, @PathVariable String slug, TargetForm form,
			@AuthenticationPrincipal Viewer viewer, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		FormErrors errors = form.errors();
		if (!errors.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(viewer, id, pillar(viewer, id, slug), form, errors, null, model);
		}
		Recorded recorded = this.agreements.setTarget(viewer, id, slug, form.toTarget());
		if (recorded == Recorded.NOT_NOW) {
			response.setStatus(HttpStatus.CONFLICT.value());
			return page(viewer, id, pillar(viewer, id, slug), form, errors, null, model);
		}
		if (recorded == Recorded.STALE) {
			response.setStatus(HttpStatus.CONFLICT.value());
			PillarResult pillar = pillar(viewer, id, slug);
			Target newer = pillar.target();
			return page(viewer, id, pillar,
					new TargetForm(form.target(), form.importance(), form.reason(), newer.version()), errors, newer,
					model);
		}
		flash.addFlashAttribute("saved", "target.saved");
		return "redirect:/assessments/" + id + "/results";
	}

	private PillarResult pillar(Viewer viewer, UUID id, String slug) {
		return this.agreements.results(viewer, id).pillar(slug).orElseThrow(NotFoundException::new);
	}

	/** How strong the pillar is, and that a target may be less than that. */
	private List<String> standing(PillarResult pillar) {
		Phrases phrases = new Phrases(this.words);
		Fraction strength = pillar.strength().value().orElse(null);
		if (strength == null) {
			return List.of(phrases.of("target.present.unknown"));
		}
		int target = pillar.target().level();
		return List.of(phrases.of("target.present", phrases.strength(pillar), phrases.band(pillar)),
				(strength.compareTo(Fraction.of(target)) > 0)
						? phrases.of("target.below", String.valueOf(target), phrases.strength(pillar))
						: phrases.of("target.below.allowed"));
	}

	private String page(Viewer viewer, UUID id, PillarResult pillar, TargetForm form, FormErrors errors,
			@Nullable Target meanwhile, Model model) {
		model.addAttribute("id", id);
		model.addAttribute("settable", this.assessments.get(viewer, id).isAgreeing());
		model.addAttribute("slug", pillar.pillar().slug());
		model.addAttribute("pillar", pillar.pillar().name());
		model.addAttribute("form", form);
		model.addAttribute("standing", standing(pillar));
		model.addAttribute("levels", this.levels);
		model.addAttribute("importances", this.importances);
		model.addAttribute("meanwhile",
				(meanwhile != null) ? this.words.of("target.meanwhile", String.valueOf(meanwhile.level()),
						this.words.of("importance." + meanwhile.importance().name()),
						(meanwhile.reason() != null) ? meanwhile.reason() : "") : null);
		model.addAttribute("errors", errors);
		return "agreement/target";
	}

}
