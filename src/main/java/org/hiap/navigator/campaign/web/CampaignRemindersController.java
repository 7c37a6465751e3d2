package org.hiap.navigator.campaign.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.Person;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.campaign.Campaign;
import org.hiap.navigator.campaign.CampaignRound;
import org.hiap.navigator.campaign.Campaigns;
import org.hiap.navigator.campaign.Reminders;
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

/** Reminds the leads of those who have not submitted. */
@Controller
class CampaignRemindersController {

	private final Campaigns campaigns;

	private final Reminders reminders;

	private final FormKeys formKeys;

	private final Words words;

	CampaignRemindersController(Campaigns campaigns, Reminders reminders, FormKeys formKeys, Words words) {
		this.campaigns = campaigns;
		this.reminders = reminders;
		this.formKeys = formKeys;
		this.words = words;
	}

	@GetMapping("/review/campaigns/{campaign}/reminders")
	String form(@PathVariable("campaign") UUID id, Model model) {
		Campaign campaign = this.campaigns.get(id);
		return campaign.isOpen() ? form(campaign, awaited(id).keySet(), "", new FormErrors(), model)
				: "redirect:/review/campaigns/" + id;
	}

	@PostMapping("/review/campaigns/{campaign}/reminders")
	String remind(@PathVariable("campaign") UUID id, @RequestParam UUID formKey,
			@RequestParam(required = false) List<String> rounds, @RequestParam(defaultValue = "") String text,
			@AuthenticationPrincipal Viewer viewer, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		Campaign campaign = this.campaigns.get(id);
		if (!campaign.isOpen()) {
			return "redirect:/review/campaigns/" + id;
		}
		Set<String> chosen = new TreeSet<>((rounds != null) ? rounds : List.of());
		String addition = text.replace("\r\n", "\n").strip();
		FormErrors errors = new FormErrors();
		if (chosen.isEmpty()) {
			errors.add("rounds", "campaign.reminders.missing");
		}
		if (addition.length() > Reminders.LONGEST_TEXT) {
			errors.add("text", "campaign.reminders.long", Reminders.LONGEST_TEXT);
		}
		if (!errors.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return form(campaign, chosen, addition, errors, model);
		}
		Set<UUID> known = this.campaigns.rounds(id)
			.stream()
			.map(CampaignRound::assessmentId)
			.filter((round) -> chosen.contains(round.toString()))
			.collect(Collectors.toSet());
		this.formKeys.once(formKey, () -> String.valueOf(this.reminders.remind(viewer, id, known, addition)));
		flash.addFlashAttribute("saved", "campaign.reminded");
		return "redirect:/review/campaigns/" + id;
	}

	private Map<String, CampaignRound> awaited(UUID id) {
		return this.campaigns.rounds(id)
			.stream()
			.filter(CampaignRound::isAwaited)
			.collect(Collectors.toMap((round) -> round.assessmentId().toString(), (round) -> round));
	}

	private String form(Campaign campaign, Set<String> chosen, String text, FormErrors errors, Model model) {
		Map<String, List<Person>> leads = this.reminders.leads();
		model.addAttribute("id", campaign.id());
		model.addAttribute("name", campaign.name());
		model.addAttribute("rounds",
				this.campaigns.rounds(campaign.id())
					.stream()
					.filter(CampaignRound::isAwaited)
					.map((round) -> new Choice(round.assessmentId().toString(), round.authorityName(),
							hint(round, leads.getOrDefault(round.authorityCode(), List.of()))))
					.toList());
		model.addAttribute("chosen", chosen);
		model.addAttribute("text", text);
		model.addAttribute("errors", errors);
		model.addAttribute("formKey", UUID.randomUUID());
		return "campaign/reminders";
	}

	private String hint(CampaignRound round, List<Person> leads) {
		if (leads.isEmpty()) {
			return this.words.of("campaign.leads.none");
		}
		return this.words.of("campaign.reminders.hint", this.words.of("campaign.standing." + round.standing()),
				Dates.day(round.due()),
				(round.remindedAt() != null) ? Dates.day(round.remindedAt()) : this.words.of("campaign.never"));
	}

}
