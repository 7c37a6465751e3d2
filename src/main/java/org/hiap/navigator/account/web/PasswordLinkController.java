package org.hiap.navigator.account.web;

import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.Person;
import org.hiap.navigator.govuk.FormErrors;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import jakarta.servlet.http.HttpServletResponse;

/** A person's first password, or a new one in place of a forgotten one. */
@Controller
class PasswordLinkController {

	private final Accounts accounts;

	PasswordLinkController(Accounts accounts) {
		this.accounts = accounts;
	}

	record PasswordForm(@Nullable String password) {
	}

	@GetMapping("/set-password/{token}")
	String show(@PathVariable String token, Model model, HttpServletResponse response) {
		return this.accounts.invitedBy(token)
			.map((person) -> form(token, person, model))
			.orElseGet(() -> unusable(response));
	}

	@PostMapping("/set-password/{token}")
	String set(@PathVariable String token, PasswordForm form, Model model, HttpServletResponse response) {
		Person person = this.accounts.invitedBy(token).orElse(null);
		if (person == null) {
			return unusable(response);
		}
		String password = (form.password() != null) ? form.password() : "";
		String objection = this.accounts.objectionTo(password, person.email(), person.name());
		if (objection != null) {
			FormErrors errors = new FormErrors();
			errors.add("password", objection);
			model.addAttribute("errors", errors);
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return form(token, person, model);
		}
		return this.accounts.setPassword(token, password) ? "redirect:/sign-in?password-set" : unusable(response);
	}

	private static String form(String token, Person person, Model model) {
		model.addAttribute("token", token);
		model.addAttribute("email", person.email());
		return "account/set-password";
	}

	private static String unusable(HttpServletResponse response) {
		response.setStatus(HttpStatus.NOT_FOUND.value());
		return "account/link-unusable";
	}

}
