package org.hiap.navigator.decision.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.decision.FollowUp;
import org.hiap.navigator.decision.FollowUps;
import org.hiap.navigator.form.FormKeys;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.TypedDate;
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

/** Adding something that happened because of a decision. */
@Controller
class OutcomeController {

	private final FollowUps followUps;

	private final Accounts accounts;

	private final FormKeys formKeys;

	private final Words words;

	OutcomeController(FollowUps followUps, Accounts accounts, FormKeys formKeys, Words words) {
		this.followUps = followUps;
		this.accounts = accounts;
		this.formKeys = formKeys;
		this.words = words;
	}

	/** What happened, as typed. */
	record OutcomeForm(String text, TypedDate happened) {

		FormErrors errors(LocalDate decided) {
			FormErrors errors = new FormErrors();
			LocalDate date = this.happened.toDate();
			if (this.happened.isEmpty()) {
				errors.add("happened-day", "decision.happened.missing");
			}
			this.happened.checkNotInFuture("happened", "decision.happened", errors);
			if (date != null && date.isBefore(decided)) {
				errors.add("happened-day", "decision.happened.early", Dates.day(decided));
			}
			if (this.text.isEmpty()) {
				errors.add("text", "decision.outcome.missing");
			}
			else if (this.text.length() > FollowUp.LONGEST_TEXT) {
				errors.add("text", "decision.text.long", FollowUp.LONGEST_TEXT);
			}
			return errors;
		}

	}

	/** What the page prints. */
	record FormPage(UUID id, FollowUpPage.Row row, OutcomeForm form, UUID formKey) {
	}

	@GetMapping("/exercises/{id}/decisions/outcomes/{option}")
	String form(@PathVariable UUID id, @PathVariable UUID option, @AuthenticationPrincipal Viewer viewer, Model model) {
		return page(this.followUps.of(viewer, id).of(option), id, new OutcomeForm("", TypedDate.of(null)),
				new FormErrors(), model);
	}

	@PostMapping("/exercises/{id}/decisions/outcomes/{option}")
	String add(@PathVariable UUID id, @PathVariable UUID option, @RequestParam UUID formKey,
			@RequestParam Map<String, String> parameters, @AuthenticationPrincipal Viewer viewer, Model model,
			RedirectAttributes flash, HttpServletResponse response) {
		FollowUp followUp = this.followUps.of(viewer, id).of(option);
		OutcomeForm form = new OutcomeForm(parameters.getOrDefault("text", "").replace("\r\n", "\n").strip(),
				TypedDate.posted(parameters, "happened"));
		FormErrors errors = form.errors(followUp.decidedOn());
		if (!errors.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(followUp, id, form, errors, model);
		}
		String next = this.formKeys.once(formKey, () -> {
			this.followUps.add(viewer, id, option, Objects.requireNonNull(form.happened().toDate()), form.text());
			return "/exercises/" + id + "/decisions/review";
		});
		flash.addFlashAttribute("saved", "decision.outcome.saved");
		return "redirect:" + next;
	}

	private String page(FollowUp followUp, UUID id, OutcomeForm form, FormErrors errors, Model model) {
		model.addAttribute("page", new FormPage(id,
				FollowUpPage.row(followUp, Dates.today(), this.accounts, this.words), form, UUID.randomUUID()));
		model.addAttribute("errors", errors);
		return "decision/outcome";
	}

}
