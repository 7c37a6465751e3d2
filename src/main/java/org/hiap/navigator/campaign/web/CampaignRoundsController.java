package org.hiap.navigator.campaign.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.campaign.Campaign;
import org.hiap.navigator.campaign.CampaignRound;
import org.hiap.navigator.campaign.Campaigns;
import org.hiap.navigator.form.FormKeys;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.TypedDate;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives one authority of a campaign more time, or takes it out. */
@Controller
class CampaignRoundsController {

	private static final String ROUND = "/review/campaigns/{campaign}/rounds/{round}";

	private final Campaigns campaigns;

	private final FormKeys formKeys;

	CampaignRoundsController(Campaigns campaigns, FormKeys formKeys) {
		this.campaigns = campaigns;
		this.formKeys = formKeys;
	}

	@GetMapping(ROUND + "/extension")
	String extension(@PathVariable("campaign") UUID id, @PathVariable("round") UUID roundId, Model model) {
		CampaignRound round = this.campaigns.round(id, roundId);
		Campaign campaign = this.campaigns.get(id);
		return (campaign.isOpen() && round.isAwaited())
				? extension(campaign, round, TypedDate.of(null), "", new FormErrors(), model) : back(id);
	}

	@PostMapping(ROUND + "/extension")
	String extend(@PathVariable("campaign") UUID id, @PathVariable("round") UUID roundId, @RequestParam UUID formKey,
			@RequestParam Map<String, String> parameters, @AuthenticationPrincipal Viewer viewer, Model model,
			RedirectAttributes flash, HttpServletResponse response) {
		CampaignRound round = this.campaigns.round(id, roundId);
		Campaign campaign = this.campaigns.get(id);
		TypedDate deadline = TypedDate.posted(parameters, "deadline");
		String reason = reason(parameters);
		LocalDate date = deadline.toDate();
		String typed = ((date != null) ? Dates.day(date) + "\n" : "") + reason;
		if (!campaign.isOpen() || !round.isAwaited()) {
			return overtaken(campaign, round, typed, model, response);
		}
		FormErrors errors = errors(round, deadline, reason);
		if (!errors.isEmpty() || date == null) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return extension(campaign, round, deadline, reason, errors, model);
		}
		if (!done(formKey, () -> this.campaigns.extend(viewer, id, roundId, date, reason))) {
			return overtaken(this.campaigns.get(id), round, typed, model, response);
		}
		flash.addFlashAttribute("saved", "campaign.extension.saved");
		return back(id);
	}

	@GetMapping(ROUND + "/withdrawal")
	String withdrawal(@PathVariable("campaign") UUID id, @PathVariable("round") UUID roundId, Model model) {
		CampaignRound round = this.campaigns.round(id, roundId);
		Campaign campaign = this.campaigns.get(id);
		return campaign.isOpen() ? withdrawal(campaign, round, "", new FormErrors(), model) : back(id);
	}

	@PostMapping(ROUND + "/withdrawal")
	String withdraw(@PathVariable("campaign") UUID id, @PathVariable("round") UUID roundId, @RequestParam UUID formKey,
			@RequestParam Map<String, String> parameters, @AuthenticationPrincipal Viewer viewer, Model model,
			RedirectAttributes flash, HttpServletResponse response) {
		Campaign campaign = this.campaigns.get(id);
		String reason = reason(parameters);
		if (!campaign.isOpen()) {
			return overtaken(campaign, this.campaigns.round(id, roundId), reason, model, response);
		}
		FormErrors errors = new FormErrors();
		checkReason(reason, errors);
		if (!errors.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return withdrawal(campaign, this.campaigns.round(id, roundId), reason, errors, model);
		}
		Optional<CampaignRound> round = this.campaigns.roundOf(roundId);
		boolean done = done(formKey, () -> {
			this.campaigns.withdraw(viewer, id, roundId, reason);
			return true;
		});
		if (!done) {
			return overtaken(this.campaigns.get(id), round.orElseThrow(NotFoundException::new), reason, model,
					response);
		}
		flash.addFlashAttribute("saved", "campaign.withdrawal.saved");
		return back(id);
	}

	/** Somebody else may close the campaign, or take the authority out, meanwhile. */
	private boolean done(UUID formKey, BooleanSupplier action) {
		try {
			return this.formKeys
				.onceUnlessRefused(formKey, () -> action.getAsBoolean() ? Optional.of("done") : Optional.empty())
				.isPresent();
		}
		catch (NotFoundException ex) {
			return false;
		}
	}

	/** Says what happened meanwhile, and gives back what was typed. */
	private String overtaken(Campaign campaign, CampaignRound round, String typed, Model model,
			HttpServletResponse response) {
		String why = !campaign.isOpen() ? "closed"
				: this.campaigns.roundOf(round.assessmentId()).isEmpty() ? "withdrawn" : awaited(campaign, round);
		response.setStatus(HttpStatus.CONFLICT.value());
		model.addAttribute("id", campaign.id());
		model.addAttribute("name", campaign.name());
		model.addAttribute("authority", round.authorityName());
		model.addAttribute("why", "campaign.overtaken." + why);
		model.addAttribute("typed", typed);
		return "campaign/overtaken";
	}

	private String awaited(Campaign campaign, CampaignRound round) {
		return this.campaigns.round(campaign.id(), round.assessmentId()).isAwaited() ? "extended" : "submitted";
	}

	private static FormErrors errors(CampaignRound round, TypedDate deadline, String reason) {
		FormErrors errors = new FormErrors();
		LocalDate date = deadline.toDate();
		if (deadline.isEmpty()) {
			errors.add("deadline-day", "campaign.deadline.missing");
		}
		deadline.check("deadline", "campaign.deadline", errors);
		if (date != null && date.isBefore(Dates.today())) {
			errors.add("deadline-day", "campaign.deadline.past");
		}
		else if (date != null && !date.isAfter(round.due())) {
			errors.add("deadline-day", "campaign.extension.early", Dates.day(round.due()));
		}
		checkReason(reason, errors);
		return errors;
	}

	private static void checkReason(String reason, FormErrors errors) {
		if (reason.isEmpty()) {
			errors.add("reason", "campaign.reason.missing");
		}
		else if (reason.length() > Campaigns.LONGEST_REASON) {
			errors.add("reason", "campaign.reason.long", Campaigns.LONGEST_REASON);
		}
	}

	private static String reason(Map<String, String> parameters) {
		return parameters.getOrDefault("reason", "").replace("\r\n", "\n").strip();
	}

	private static String extension(Campaign campaign, CampaignRound round, TypedDate deadline, String reason,
			FormErrors errors, Model model) {
		model.addAttribute("deadline", deadline);
		model.addAttribute("due", Dates.day(round.due()));
		return form("campaign/extension", campaign, round, reason, errors, model);
	}

	private static String withdrawal(Campaign campaign, CampaignRound round, String reason, FormErrors errors,
			Model model) {
		return form("campaign/withdrawal", campaign, round, reason, errors, model);
	}

	private static String form(String template, Campaign campaign, CampaignRound round, String reason,
			FormErrors errors, Model model) {
		model.addAttribute("id", campaign.id());
		model.addAttribute("name", campaign.name());
		model.addAttribute("round", round.assessmentId());
		model.addAttribute("authority", round.authorityName());
		model.addAttribute("reason", reason);
		model.addAttribute("errors", errors);
		model.addAttribute("formKey", UUID.randomUUID());
		return template;
	}

	private static String back(UUID id) {
		return "redirect:/review/campaigns/" + id;
	}

}
