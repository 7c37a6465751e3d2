package org.hiap.navigator.account.web;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.PasswordSignIn;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.govuk.FormErrors;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SignInController {

	private final PasswordSignIn signIn;

	private final SignedInSession session;

	private final boolean evaluation;

	SignInController(PasswordSignIn signIn, SignedInSession session, @Value("${navigator.mode}") String mode) {
		this.signIn = signIn;
		this.session = session;
		this.evaluation = mode.equals("evaluation");
	}

	record SignInForm(@Nullable String email, @Nullable String password) {

		FormErrors errors() {
			FormErrors errors = new FormErrors();
			if (this.email == null || this.email.isBlank()) {
				errors.add("email", "sign-in.email.missing");
			}
			if (this.password == null || this.password.isEmpty()) {
				errors.add("password", "sign-in.password.missing");
			}
			return errors;
		}

	}

	/** The accounts the evaluation mode brings, as its sign-in page lists them. */
	@ModelAttribute("sampleAccounts")
	List<SampleAccount> sampleAccounts() {
		return this.evaluation ? SampleAccount.ALL : List.of();
	}

	@GetMapping("/sign-in")
	String show(Model model, @RequestParam Optional<String> expired, @RequestParam("signed-out") Optional<String> out,
			@RequestParam("password-set") Optional<String> set) {
		String notice = expired.isPresent() ? "sign-in.expired"
				: out.isPresent() ? "sign-in.signed-out" : set.isPresent() ? "sign-in.password-set" : null;
		model.addAttribute("notice", notice);
		return "account/sign-in";
	}

	@PostMapping("/sign-in")
	String signIn(SignInForm form, Model model, HttpServletRequest request, HttpServletResponse response) {
		FormErrors errors = form.errors();
		Optional<Viewer> viewer = Optional.empty();
		if (errors.isEmpty()) {
			try {
				viewer = this.signIn.signIn(String.valueOf(form.email()), String.valueOf(form.password()),
						request.getRemoteAddr());
			}
			catch (PasswordSignIn.TooManyTries ex) {
				return refused(form, errors, "sign-in.too-many", HttpStatus.TOO_MANY_REQUESTS, model, response);
			}
		}
		if (viewer.isEmpty()) {
			return refused(form, errors, "sign-in.wrong", HttpStatus.UNPROCESSABLE_CONTENT, model, response);
		}
		return "redirect:" + this.session.begin(viewer.get(), request, response);
	}

	private static String refused(SignInForm form, FormErrors errors, String code, HttpStatus status, Model model,
			HttpServletResponse response) {
		if (errors.isEmpty()) {
			errors.add("email", code);
		}
		response.setStatus(status.value());
		if (status == HttpStatus.TOO_MANY_REQUESTS) {
			response.setHeader(HttpHeaders.RETRY_AFTER, "900");
		}
		model.addAttribute("email", form.email());
		model.addAttribute("errors", errors);
		return "account/sign-in";
	}

	@GetMapping("/sign-out")
	String signOut() {
		return "account/sign-out";
	}

}
