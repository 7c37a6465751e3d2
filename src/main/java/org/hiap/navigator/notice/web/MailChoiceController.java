package org.hiap.navigator.notice.web;

import java.util.Arrays;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.notice.MailChoice;
import org.hiap.navigator.notice.MailChoices;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How a person wants to hear by email. */
@Controller
class MailChoiceController {

	private final MailChoices choices;

	private final Words words;

	MailChoiceController(MailChoices choices, Words words) {
		this.choices = choices;
		this.words = words;
	}

	record MailChoiceForm(@Nullable String choice) {

		@Nullable MailChoice toChoice() {
			return Arrays.stream(MailChoice.values())
				.filter((each) -> each.name().equals(this.choice))
				.findFirst()
				.orElse(null);
		}

	}

	@GetMapping("/account/notices")
	String show(@AuthenticationPrincipal Viewer viewer, Model model) {
		return page(this.choices.of(viewer.id()).name(), new FormErrors(), model);
	}

	@PostMapping("/account/notices")
	String choose(@AuthenticationPrincipal Viewer viewer, MailChoiceForm form, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		MailChoice choice = form.toChoice();
		if (choice == null) {
			FormErrors errors = new FormErrors();
			errors.add("choice", "mail-choice.missing");
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(null, errors, model);
		}
		this.choices.choose(viewer, choice);
		flash.addFlashAttribute("saved", "mail-choice.saved");
		return "redirect:/account/notices";
	}

	private String page(@Nullable String choice, FormErrors errors, Model model) {
		model.addAttribute("choice", choice);
		model.addAttribute("choices",
				Arrays.stream(MailChoice.values())
					.map((each) -> new Choice(each.name(), this.words.of("mail-choice." + each),
							this.words.of("mail-choice." + each + ".hint")))
					.toList());
		model.addAttribute("errors", errors);
		return "notice/mail-choice";
	}

}
