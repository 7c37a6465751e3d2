package org.hiap.navigator.authority.web;

import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.authority.Team;
import org.hiap.navigator.form.FormKeys;
import org.hiap.navigator.govuk.FormErrors;
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

/** The teams of an authority. */
@Controller
class TeamsController {

	private static final int LONGEST_NAME = 80;

	private final Authorities authorities;

	private final FormKeys formKeys;

	TeamsController(Authorities authorities, FormKeys formKeys) {
		this.authorities = authorities;
		this.formKeys = formKeys;
	}

	@GetMapping("/authorities/{code}/teams")
	String show(@PathVariable String code, Model model) {
		return page(code, null, new FormErrors(), model);
	}

	@PostMapping("/authorities/{code}/teams")
	String add(@PathVariable String code, @RequestParam UUID formKey, @RequestParam(required = false) String name,
			@AuthenticationPrincipal Viewer viewer, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		FormErrors errors = errorsIn(name);
		if (errors.isEmpty()) {
			boolean added = this.formKeys
				.onceUnlessRefused(formKey, () -> this.authorities.addTeam(viewer, name).map((team) -> "added"))
				.isPresent();
			if (added) {
				flash.addFlashAttribute("saved", "team.added");
				return "redirect:/authorities/" + code + "/teams";
			}
			errors.add("name", "team.name.taken");
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return page(code, name, errors, model);
	}

	private static FormErrors errorsIn(@Nullable String name) {
		FormErrors errors = new FormErrors();
		if (name == null || name.isBlank()) {
			errors.add("name", "team.name.missing");
		}
		else if (name.strip().length() > LONGEST_NAME) {
			errors.add("name", "team.name.long", LONGEST_NAME);
		}
		return errors;
	}

	private String page(String code, @Nullable String name, FormErrors errors, Model model) {
		model.addAttribute("code", code);
		model.addAttribute("authorityName", this.authorities.get(code).name());
		model.addAttribute("teams", this.authorities.teamsOf(code).stream().map(Team::name).toList());
		model.addAttribute("name", name);
		model.addAttribute("formKey", UUID.randomUUID());
		model.addAttribute("errors", errors);
		return "authority/teams";
	}

}
