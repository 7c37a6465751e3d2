package org.hiap.navigator.administration.web;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.LastAdministratorException;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Person;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.administration.PersonalData;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Erasing a person, after a look at what goes and what stays. */
@Controller
class ErasureController {

	private final PersonalData data;

	private final Accounts accounts;

	private final Words words;

	ErasureController(PersonalData data, Accounts accounts, Words words) {
		this.data = data;
		this.accounts = accounts;
		this.words = words;
	}

	record ErasurePage(String path, String name, String email, List<Choice> confirmation, boolean self) {
	}

	@GetMapping("/admin/people/{person}/erasure")
	String check(@PathVariable UUID person, @AuthenticationPrincipal Viewer viewer, Model model) {
		return page(person, viewer, new FormErrors(), model);
	}

	@PostMapping("/admin/people/{person}/erasure")
	String erase(@PathVariable UUID person, @RequestParam(defaultValue = "") String sure,
			@AuthenticationPrincipal Viewer viewer, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		FormErrors errors = new FormErrors();
		if (sure.equals("yes")) {
			try {
				this.data.erase(viewer, person);
				flash.addFlashAttribute("saved", "erasure.done");
				return "redirect:/admin/people/" + person;
			}
			catch (LastAdministratorException ex) {
				errors.add("sure", "people.last-administrator");
			}
		}
		else {
			errors.add("sure", "erasure.sure.missing");
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return page(person, viewer, errors, model);
	}

	private String page(UUID id, Viewer viewer, FormErrors errors, Model model) {
		Person person = this.accounts.find(id).filter((found) -> !found.isErased()).orElseThrow(NotFoundException::new);
		model.addAttribute("page", new ErasurePage("/admin/people/" + id, person.name(), person.email(),
				List.of(new Choice("yes", this.words.of("erasure.sure", person.name()))), id.equals(viewer.id())));
		model.addAttribute("errors", errors);
		return "administration/erasure";
	}

}
