package org.hiap.navigator.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.govuk.FormErrors;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's own account. */
@Controller
class AccountController {

	private static final int LONGEST_NAME = 100;

	private final Accounts accounts;

	private final SignedInSession session;

	AccountController(Accounts accounts, SignedInSession session) {
		this.accounts = accounts;
		this.session = session;
	}

	record NameForm(@Nullable String name) {

		FormErrors errors() {
			FormErrors errors = new FormErrors();
			if (this.name == null || this.name.isBlank()) {
				errors.add("name", "account.name.missing");
			}
			else if (this.name.strip().length() > LONGEST_NAME) {
				errors.add("name", "account.name.long", LONGEST_NAME);
			}
			return errors;
		}

	}

	record PasswordForm(@Nullable String current, @Nullable String password) {

		String currentOrEmpty() {
			return (this.current != null) ? this.current : "";
		}

		String passwordOrEmpty() {
			return (this.password != null) ? this.password : "";
		}

	}

	@GetMapping("/account")
	String show(@AuthenticationPrincipal Viewer viewer, Model model) {
		model.addAttribute("name", viewer.personName());
		return "account/account";
	}

	@PostMapping("/account/name")
	String rename(@AuthenticationPrincipal Viewer viewer, NameForm form, Model model, RedirectAttributes flash,
			HttpServletRequest request, HttpServletResponse response) {
		FormErrors errors = form.errors();
		if (!errors.isEmpty()) {
			return refused(form.name(), errors, model, response);
		}
		this.session.keep(this.accounts.rename(viewer, String.valueOf(form.name())), request, response);
		flash.addFlashAttribute("saved", "account.name.saved");
		return "redirect:/account";
	}

	@PostMapping("/account/password")
	String changePassword(@AuthenticationPrincipal Viewer viewer, PasswordForm form, Model model,
			RedirectAttributes flash, HttpServletRequest request, HttpServletResponse response) {
		FormErrors errors = new FormErrors();
		String objection = this.accounts.objectionTo(form.passwordOrEmpty(), viewer.email(), viewer.personName());
		if (objection != null) {
			errors.add("password", objection);
		}
		else if (!this.accounts.changePassword(viewer, form.currentOrEmpty(), form.passwordOrEmpty(),
				request.getSession().getId())) {
			errors.add("current", "account.password.wrong");
		}
		if (!errors.isEmpty()) {
			return refused(viewer.personName(), errors, model, response);
		}
		flash.addFlashAttribute("saved", "account.password.saved");
		return "redirect:/account";
	}

	private static String refused(@Nullable String name, FormErrors errors, Model model, HttpServletResponse response) {
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		model.addAttribute("name", name);
		model.addAttribute("errors", errors);
		return "account/account";
	}

}
