package org.hiap.navigator.campaign.web;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.campaign.Campaign;
import org.hiap.navigator.campaign.CampaignRound;
import org.hiap.navigator.campaign.Campaigns;
import org.hiap.navigator.campaign.WithdrawnRound;
import org.hiap.navigator.form.FormKeys;
import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.FormErrors;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adds authorities to a campaign while it is open. */
@Controller
class CampaignAuthoritiesController {

	private final Campaigns campaigns;

	private final Invitees invitees;

	private final FormKeys formKeys;

	CampaignAuthoritiesController(Campaigns campaigns, Invitees invitees, FormKeys formKeys) {
		this.campaigns = campaigns;
		this.invitees = invitees;
		this.formKeys = formKeys;
	}

	@GetMapping("/review/campaigns/{campaign}/authorities")
	String form(@PathVariable("campaign") UUID id, Model model) {
		Campaign campaign = this.campaigns.get(id);
		return campaign.isOpen() ? form(campaign, offered(id), Set.of(), new FormErrors(), model)
				: "redirect:/review/campaigns/" + id;
	}

	@PostMapping("/review/campaigns/{campaign}/authorities")
	String add(@PathVariable("campaign") UUID id, @RequestParam UUID formKey,
			@RequestParam(defaultValue = "") String choose, @RequestParam(required = false) List<String> authorities,
			@AuthenticationPrincipal Viewer viewer, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		Campaign campaign = this.campaigns.get(id);
		Set<String> chosen = new TreeSet<>((authorities != null) ? authorities : List.of());
		if (!campaign.isOpen()) {
			return "redirect:/review/campaigns/" + id;
		}
		List<Choice> offered = offered(id);
		if (this.invitees.isShortcut(choose)) {
			return form(campaign, offered, new TreeSet<>(this.invitees.chosen(choose, chosen, offered)),
					new FormErrors(), model);
		}
		FormErrors errors = new FormErrors();
		CampaignForm.check(chosen, this.invitees.choices(List.of()).stream().map(Choice::value).toList(), errors);
		if (!errors.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return form(campaign, offered, chosen, errors, model);
		}
		this.formKeys.once(formKey, () -> String.valueOf(this.campaigns.add(viewer, id, chosen)));
		flash.addFlashAttribute("saved", "campaign.added");
		return "redirect:/review/campaigns/" + id;
	}

	private List<Choice> offered(UUID id) {
		return this.invitees.choices(
				Stream
					.concat(this.campaigns.rounds(id).stream().map(CampaignRound::authorityCode),
							this.campaigns.withdrawn(id).stream().map(WithdrawnRound::authorityCode))
					.toList());
	}

	private String form(Campaign campaign, List<Choice> offered, Set<String> chosen, FormErrors errors, Model model) {
		model.addAttribute("id", campaign.id());
		model.addAttribute("name", campaign.name());
		model.addAttribute("authorities", offered);
		model.addAttribute("shortcuts", this.invitees.shortcuts());
		model.addAttribute("chosen", chosen);
		model.addAttribute("errors", errors);
		model.addAttribute("formKey", UUID.randomUUID());
		return "campaign/authorities";
	}

}
