package org.hiap.navigator.criteria.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.criteria.CriteriaTemplate;
import org.hiap.navigator.criteria.CriteriaTemplates;
import org.hiap.navigator.form.FormKeys;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.Typed;
import org.hiap.navigator.prioritisation.Criterion;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExerciseFrames;
import org.hiap.navigator.prioritisation.ExerciseManagement;
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

/** The sets of criteria an authority keeps: saving one, reading them, deleting one. */
@Controller
class CriteriaTemplateController {

	private final CriteriaTemplates templates;

	private final ExerciseManagement exercises;

	private final ExerciseFrames frames;

	private final Authorities authorities;

	private final Accounts accounts;

	private final FormKeys formKeys;

	CriteriaTemplateController(CriteriaTemplates templates, ExerciseManagement exercises, ExerciseFrames frames,
			Authorities authorities, Accounts accounts, FormKeys formKeys) {
		this.templates = templates;
		this.exercises = exercises;
		this.frames = frames;
		this.authorities = authorities;
		this.accounts = accounts;
		this.formKeys = formKeys;
	}

	record Row(UUID id, String name, String savedBy, String savedOn, List<String> criteria) {
	}

	@GetMapping("/authorities/{code}/criteria-templates")
	String list(@PathVariable String code, Model model) {
		model.addAttribute("code", code);
		model.addAttribute("authorityName", this.authorities.get(code).name());
		model.addAttribute("rows",
				this.templates.of(code)
					.stream()
					.map((each) -> new Row(each.id(), each.name(), this.accounts.nameOf(each.savedBy()),
							Dates.day(each.savedAt()), each.criteria()))
					.toList());
		return "criteria/criteria-templates";
	}

	@GetMapping("/exercises/{id}/criteria/template")
	String form(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Model model) {
		return form(id, viewer, "", new FormErrors(), model);
	}

	@PostMapping("/exercises/{id}/criteria/template")
	String save(@PathVariable UUID id, @RequestParam UUID formKey,
			@RequestParam(required = false) @Nullable String name, @AuthenticationPrincipal Viewer viewer, Model model,
			RedirectAttributes flash, HttpServletResponse response) {
		String typed = Typed.line(name);
		Exercise exercise = this.exercises.get(viewer, id);
		FormErrors errors = new FormErrors();
		if (typed.isEmpty()) {
			errors.add("name", "template.name.missing");
		}
		else if (typed.length() > CriteriaTemplate.LONGEST_NAME) {
			errors.add("name", "template.name.long", CriteriaTemplate.LONGEST_NAME);
		}
		else {
			Optional<String> next = this.formKeys.onceUnlessRefused(formKey,
					() -> this.templates.save(viewer, id, typed)
							? Optional.of("/authorities/" + exercise.authorityCode() + "/criteria-templates")
							: Optional.empty());
			if (next.isPresent()) {
				flash.addFlashAttribute("saved", "template.saved");
				return "redirect:" + next.get();
			}
			errors.add("name", "template.name.taken");
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return form(id, viewer, typed, errors, model);
	}

	@GetMapping("/authorities/{code}/criteria-templates/{template}/removal")
	String confirm(@PathVariable String code, @PathVariable UUID template, Model model) {
		model.addAttribute("code", code);
		model.addAttribute("template", this.templates.get(code, template));
		model.addAttribute("formKey", UUID.randomUUID());
		return "criteria/criteria-template-removal";
	}

	@PostMapping("/authorities/{code}/criteria-templates/{template}/removal")
	String delete(@PathVariable String code, @PathVariable UUID template, @RequestParam UUID formKey,
			@AuthenticationPrincipal Viewer viewer, RedirectAttributes flash) {
		String next = this.formKeys.once(formKey, () -> {
			this.templates.delete(viewer, template);
			return "/authorities/" + code + "/criteria-templates";
		});
		flash.addFlashAttribute("saved", "template.deleted");
		return "redirect:" + next;
	}

	private String form(UUID id, Viewer viewer, String name, FormErrors errors, Model model) {
		Exercise exercise = this.exercises.get(viewer, id);
		model.addAttribute("frame", this.frames.of(exercise, viewer));
		model.addAttribute("names", exercise.criteria().stream().map(Criterion::name).toList());
		model.addAttribute("name", name);
		model.addAttribute("formKey", UUID.randomUUID());
		model.addAttribute("errors", errors);
		return "criteria/criteria-template";
	}

}
