package org.hiap.navigator.assessment.web;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.assessment.Assessment;
import org.hiap.navigator.assessment.Assessments;
import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.form.FormKeys;
import org.hiap.navigator.framework.Framework;
import org.hiap.navigator.framework.Frameworks;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.Pagination;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Page;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The assessments of an authority: the list, and opening a new one. */
@Controller
class AssessmentsController {

	private final Assessments assessments;

	private final Authorities authorities;

	private final Accounts accounts;

	private final Frameworks frameworks;

	private final FormKeys formKeys;

	AssessmentsController(Assessments assessments, Authorities authorities, Accounts accounts, Frameworks frameworks,
			FormKeys formKeys) {
		this.assessments = assessments;
		this.authorities = authorities;
		this.accounts = accounts;
		this.frameworks = frameworks;
		this.formKeys = formKeys;
	}

	record Row(String href, String name, String openedOn, String respondent, boolean agreed) {
	}

	@GetMapping("/authorities/{code}/assessments")
	String list(@PathVariable String code, @RequestParam(defaultValue = "1") String page,
			@AuthenticationPrincipal Viewer viewer, Model model) {
		int number = Pagination.number(page);
		Page<Assessment> found = this.assessments.list(viewer, number);
		model.addAttribute("code", code);
		model.addAttribute("authorityName", this.authorities.get(code).name());
		model.addAttribute("rows", found.stream().map(this::row).toList());
		model.addAttribute("pagination",
				Pagination.of(found.getTotalElements(), number, "/authorities/" + code + "/assessments"));
		return "assessment/list";
	}

	@GetMapping("/authorities/{code}/assessments/new")
	String form(@PathVariable String code, Model model) {
		return form(code, null, new FormErrors(), model);
	}

	@PostMapping("/authorities/{code}/assessments")
	String open(@PathVariable String code, @RequestParam UUID formKey, @RequestParam(required = false) String name,
			@AuthenticationPrincipal Viewer viewer, Model model, HttpServletResponse response) {
		FormErrors errors = new FormErrors();
		if (name == null || name.isBlank()) {
			errors.add("name", "assessment.name.missing");
		}
		else if (name.strip().length() > Assessment.LONGEST_NAME) {
			errors.add("name", "assessment.name.long", Assessment.LONGEST_NAME);
		}
		if (!errors.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return form(code, name, errors, model);
		}
		return "redirect:" + this.formKeys.once(formKey, () -> "/assessments/" + this.assessments.open(viewer, name));
	}

	private String form(String code, @Nullable String name, FormErrors errors, Model model) {
		Framework framework = this.frameworks.current();
		model.addAttribute("code", code);
		model.addAttribute("authorityName", this.authorities.get(code).name());
		model.addAttribute("pillars", List.copyOf(framework.pillars().stream().map(Framework.Pillar::name).toList()));
		model.addAttribute("criteria", framework.criteria().size());
		model.addAttribute("name", name);
		model.addAttribute("formKey", UUID.randomUUID());
		model.addAttribute("errors", errors);
		return "assessment/new";
	}

	private Row row(Assessment assessment) {
		return new Row("/assessments/" + assessment.id(), assessment.name(), Dates.day(assessment.openedAt()),
				this.accounts.nameOf(assessment.respondentId()), assessment.isAgreed());
	}

}
