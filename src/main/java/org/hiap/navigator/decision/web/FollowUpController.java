package org.hiap.navigator.decision.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.decision.FollowUp;
import org.hiap.navigator.decision.FollowUps;
import org.hiap.navigator.decision.Standing;
import org.hiap.navigator.form.FormKeys;
import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.Dates;
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

/** Six months on: each decision beside what came of it, and how it stands. */
@Controller
class FollowUpController {

	private final FollowUps followUps;

	private final Accounts accounts;

	private final FormKeys formKeys;

	private final Words words;

	FollowUpController(FollowUps followUps, Accounts accounts, FormKeys formKeys, Words words) {
		this.followUps = followUps;
		this.accounts = accounts;
		this.formKeys = formKeys;
		this.words = words;
	}

	/**
	 * What the page of one decision's review prints.
	 *
	 * @param reviews how many reviews it shows
	 * @param stale whether somebody else has reviewed it meanwhile
	 */
	record FormPage(UUID id, FollowUpPage.Row row, int reviews, ReviewForm form, List<Choice> standings, UUID formKey,
			boolean stale) {
	}

	@GetMapping("/exercises/{id}/decisions/review")
	String show(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Model model) {
		model.addAttribute("page",
				FollowUpPage.of(this.followUps.of(viewer, id), Dates.today(), this.accounts, this.words));
		return "decision/follow-up";
	}

	@GetMapping("/exercises/{id}/decisions/review/{option}")
	String form(@PathVariable UUID id, @PathVariable UUID option, @AuthenticationPrincipal Viewer viewer, Model model) {
		return page(viewer, id, option, ReviewForm.EMPTY, new FormErrors(), false, model);
	}

	@PostMapping("/exercises/{id}/decisions/review/{option}")
	String review(@PathVariable UUID id, @PathVariable UUID option, @RequestParam UUID formKey,
			@RequestParam int version, @RequestParam Map<String, String> parameters,
			@AuthenticationPrincipal Viewer viewer, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		this.followUps.of(viewer, id).of(option);
		ReviewForm form = ReviewForm.posted(parameters);
		FormErrors errors = form.errors();
		if (!errors.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(viewer, id, option, form, errors, false, model);
		}
		Optional<String> next = this.formKeys.onceUnlessRefused(formKey,
				() -> this.followUps.review(viewer, id, option, version, form.toStanding(), form.text(),
						form.next().toDate()) ? Optional.of("/exercises/" + id + "/decisions/review")
								: Optional.empty());
		if (next.isEmpty()) {
			response.setStatus(HttpStatus.CONFLICT.value());
			return page(viewer, id, option, form, errors, true, model);
		}
		flash.addFlashAttribute("saved", "decision.stands.saved");
		return "redirect:" + next.get();
	}

	private String page(Viewer viewer, UUID id, UUID option, ReviewForm form, FormErrors errors, boolean stale,
			Model model) {
		FollowUp followUp = this.followUps.of(viewer, id).of(option);
		model.addAttribute("page",
				new FormPage(id, FollowUpPage.row(followUp, Dates.today(), this.accounts, this.words),
						followUp.reviews().size(), form,
						Arrays.stream(Standing.values())
							.map((each) -> new Choice(each.name(), this.words.of("decision.stands." + each),
									this.words.of("decision.stands." + each + ".hint")))
							.toList(),
						UUID.randomUUID(), stale));
		model.addAttribute("errors", errors);
		return "decision/review";
	}

}
