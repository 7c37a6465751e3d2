package org.hiap.navigator.campaign.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.campaign.Campaign;
import org.hiap.navigator.campaign.CampaignClosings;
import org.hiap.navigator.campaign.CampaignRound;
import org.hiap.navigator.campaign.Campaigns;
import org.hiap.navigator.campaign.ClosingCheck;
import org.hiap.navigator.form.FormKeys;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.scoring.SharedFigures;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Looks at what would be closed, and closes it for good. */
@Controller
class CampaignClosingController {

	private final Campaigns campaigns;

	private final CampaignClosings closings;

	private final FormKeys formKeys;

	private final Words words;

	CampaignClosingController(Campaigns campaigns, CampaignClosings closings, FormKeys formKeys, Words words) {
		this.campaigns = campaigns;
		this.closings = closings;
		this.formKeys = formKeys;
		this.words = words;
	}

	/** What the page prints. */
	record ClosingPage(UUID id, String name, String seen, int rounds, int accepted, int counted, boolean enough,
			List<String> awaited, List<String> notAccepted, UUID formKey, boolean changed) {
	}

	@GetMapping("/review/campaigns/{campaign}/closing")
	String ask(@PathVariable("campaign") UUID id, Model model) {
		Campaign campaign = this.campaigns.get(id);
		return campaign.isOpen() ? page(campaign, false, model) : "redirect:/review/campaigns/" + id + "/report";
	}

	@PostMapping("/review/campaigns/{campaign}/closing")
	String close(@PathVariable("campaign") UUID id, @RequestParam UUID formKey,
			@RequestParam(defaultValue = "") String seen, @AuthenticationPrincipal Viewer viewer, Model model,
			RedirectAttributes flash, HttpServletResponse response) {
		Campaign campaign = this.campaigns.get(id);
		if (!campaign.isOpen()) {
			return "redirect:/review/campaigns/" + id + "/report";
		}
		Optional<String> next = this.formKeys.onceUnlessRefused(formKey, () -> this.closings.close(viewer, id, seen)
				? Optional.of("/review/campaigns/" + id + "/report") : Optional.empty());
		if (next.isEmpty()) {
			response.setStatus(HttpStatus.CONFLICT.value());
			return page(campaign, true, model);
		}
		if (this.campaigns.get(id).isOpen()) {
			return "redirect:/review/campaigns/" + id;
		}
		flash.addFlashAttribute("saved", "campaign.closing.saved");
		return "redirect:/review/campaigns/" + id + "/report";
	}

	private String page(Campaign campaign, boolean changed, Model model) {
		ClosingCheck check = this.closings.check(campaign.id());
		model.addAttribute("page",
				new ClosingPage(campaign.id(), campaign.name(), check.seen(), check.rounds().size(), check.accepted(),
						check.counted(), check.counted() >= SharedFigures.FEWEST, lines(check.awaited()),
						lines(check.notAccepted()), UUID.randomUUID(), changed));
		return "campaign/closing";
	}

	private List<String> lines(List<CampaignRound> rounds) {
		return rounds.stream()
			.map((round) -> this.words.of("campaign.closing.line", round.authorityName(),
					this.words.of("campaign.standing." + round.standing())))
			.toList();
	}

}
