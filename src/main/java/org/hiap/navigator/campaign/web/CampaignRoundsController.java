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
import org.hiap.navigator.campaign.WithdrawnRound;
import org.hiap.navigator.form.FormKeys;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.TypedDate;
import org.jspecify.annotations.Nullable;

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
		TypedDate deadline = TypedDate.posted(parameters, "deadline");
		String reason = reason(parameters);
		LocalDate date = deadline.toDate();
		FormErrors errors = errors(deadline, reason);
		if (errors.isEmpty() && date != null
				&& done(formKey, () -> this.campaigns.extend(viewer, id, roundId, date, reason))) {
			flash.addFlashAttribute("saved", "campaign.extension.saved");
			return back(id);
		}
		Campaign campaign = this.campaigns.get(id);
		CampaignRound round = this.campaigns.find(id, roundId).orElse(null);
		if (round == null || !campaign.isOpen() || !round.isAwaited()) {
			String typed = ((date != null) ? Dates.day(date) + "\n" : "") + reason;
			return overtaken(campaign, round, roundId, typed, model, response);
		}
		if (date != null && errors.on("deadline-day") == null && !date.isAfter(round.due())) {
			errors.add("deadline-day", "campaign.extension.early", Dates.day(round.due()));
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return extension(campaign, round, deadline, reason, errors, model);
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
		String reason = reason(parameters);
		FormErrors errors = new FormErrors();
		checkReason(reason, errors);
		if (errors.isEmpty() && done(formKey, () -> {
			this.campaigns.withdraw(viewer, id, roundId, reason);
			return true;
		})) {
			flash.addFlashAttribute("saved", "campaign.withdrawal.saved");
			return back(id);
		}
		Campaign campaign = this.campaigns.get(id);
		CampaignRound round = this.campaigns.find(id, roundId).orElse(null);
		if (round == null || !campaign.isOpen()) {
			return overtaken(campaign, round, roundId, reason, model, response);
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return withdrawal(campaign, round, reason, errors, model);
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

	/**
	 * Says what happened meanwhile, and gives back what was typed.
	 * @param round null when it was taken out of the campaign
	 */
	private String overtaken(Campaign campaign, @Nullable CampaignRound round, UUID roundId, String typed, Model model,
			HttpServletResponse response) {
		String authority = (round != null) ? round.authorityName()
				: this.campaigns.withdrawn(campaign.id())
					.stream()
					.filter((withdrawn) -> withdrawn.assessmentId().equals(roundId))
					.map(WithdrawnRound::authorityName)
					.findFirst()
					.orElseThrow(NotFoundException::new);
		response.setStatus(HttpStatus.CONFLICT.value());
		model.addAttribute("id", campaign.id());
		model.addAttribute("name", campaign.name());
		model.addAttribute("authority", authority);
		model.addAttribute("why",
				"campaign.overtaken." + (!campaign.isOpen() ? "closed" : (round == null) ? "withdrawn" : "submitted"));
		model.addAttribute("typed", typed);
		return "campaign/overtaken";
	}

	private static FormErrors errors(TypedDate deadline, String reason) {
		FormErrors errors = new FormErrors();
		LocalDate date = deadline.toDate();
		if (deadline.isEmpty()) {
			errors.add("deadline-day", "campaign.deadline.missing");
		}
		deadline.check("deadline", "campaign.deadline", errors);
		if (date != null && date.isBefore(Dates.today())) {
			errors.add("deadline-day", "campaign.deadline.past");
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
