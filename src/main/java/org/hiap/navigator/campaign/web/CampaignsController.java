package org.hiap.navigator.campaign.web;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.campaign.Campaign;
import org.hiap.navigator.campaign.CampaignRound;
import org.hiap.navigator.campaign.Campaigns;
import org.hiap.navigator.form.FormKeys;
import org.hiap.navigator.framework.FrameworkEditing;
import org.hiap.navigator.framework.FrameworkState;
import org.hiap.navigator.framework.FrameworkVersion;
import org.hiap.navigator.framework.Frameworks;
import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.Pagination;
import org.hiap.navigator.govuk.SummaryRow;
import org.hiap.navigator.govuk.Words;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The campaigns there are, and opening one, which is looked at once before it counts. */
@Controller
class CampaignsController {

	static final String LIST = "/review/campaigns";

	private final Campaigns campaigns;

	private final Invitees invitees;

	private final Frameworks frameworks;

	private final FrameworkEditing versions;

	private final FormKeys formKeys;

	private final Words words;

	CampaignsController(Campaigns campaigns, Invitees invitees, Frameworks frameworks, FrameworkEditing versions,
			FormKeys formKeys, Words words) {
		this.campaigns = campaigns;
		this.invitees = invitees;
		this.frameworks = frameworks;
		this.versions = versions;
		this.formKeys = formKeys;
		this.words = words;
	}

	record Row(String href, String name, String deadline, String submitted, String state, boolean open) {
	}

	@GetMapping(LIST)
	String list(@RequestParam(defaultValue = "1") String page, Model model) {
		List<Campaign> all = this.campaigns.all();
		Pagination pagination = Pagination.of(all.size(), Pagination.number(page), LIST);
		model.addAttribute("rows",
				all.stream().skip(pagination.offset()).limit(Pagination.SIZE).map(this::row).toList());
		model.addAttribute("pagination", pagination);
		return "campaign/list";
	}

	@GetMapping(LIST + "/new")
	String form(Model model) {
		return form(CampaignForm.empty(this.frameworks.current().version()), new FormErrors(), model);
	}

	/**
	 * Shows what would be opened, and opens it when that was seen and found right.
	 * @param choose a button that chooses several authorities at once
	 * @param checked what was pressed on the page that shows what would be opened
	 */
	@PostMapping(LIST)
	String open(@RequestParam UUID formKey, @RequestParam(defaultValue = "") String choose,
			@RequestParam(defaultValue = "") String checked, @RequestParam MultiValueMap<String, String> parameters,
			@AuthenticationPrincipal Viewer viewer, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		CampaignForm form = CampaignForm.posted(parameters);
		List<Choice> offered = this.invitees.choices(List.of());
		if (this.invitees.isShortcut(choose)) {
			return form(form.choosing(this.invitees.chosen(choose, form.authorities(), offered)), new FormErrors(),
					model);
		}
		FormErrors errors = form.errors(published(), offered.stream().map(Choice::value).toList());
		if (!errors.isEmpty() || checked.equals("change")) {
			response.setStatus((errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT).value());
			return form(form, errors, model);
		}
		if (!checked.equals("open")) {
			return check(form, formKey, model);
		}
		String next = this.formKeys.once(formKey, () -> LIST + "/" + this.campaigns.open(viewer, form.toCampaign()));
		flash.addFlashAttribute("saved", "campaign.opened");
		return "redirect:" + next;
	}

	private String form(CampaignForm form, FormErrors errors, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("errors", errors);
		model.addAttribute("formKey", UUID.randomUUID());
		model.addAttribute("authorities", this.invitees.choices(List.of()));
		model.addAttribute("shortcuts", this.invitees.shortcuts());
		model.addAttribute("versions",
				published().stream()
					.map((each) -> new Choice(String.valueOf(each), this.words.of("campaign.version.item", each)))
					.toList());
		return "campaign/new";
	}

	private String check(CampaignForm form, UUID formKey, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("formKey", formKey);
		model.addAttribute("facts",
				List.of(new SummaryRow(this.words.of("campaign.name"), form.name()),
						new SummaryRow(this.words.of("campaign.purpose"),
								form.purpose().isEmpty() ? this.words.of("campaign.purpose.none") : form.purpose()),
						new SummaryRow(this.words.of("campaign.version"),
								this.words.of("campaign.version.item", Integer.valueOf(form.version()))),
						new SummaryRow(this.words.of("campaign.deadline"), Dates.day(form.toCampaign().deadline())),
						new SummaryRow(this.words.of("campaign.authorities"),
								String.join(", ", this.invitees.names(form.authorities())))));
		model.addAttribute("leaderless", this.invitees.leaderless(form.authorities()));
		return "campaign/check";
	}

	/** Newest first. */
	private List<Integer> published() {
		return this.versions.versions()
			.stream()
			.filter((version) -> version.state() == FrameworkState.PUBLISHED)
			.map(FrameworkVersion::version)
			.sorted(Comparator.reverseOrder())
			.toList();
	}

	private Row row(Campaign campaign) {
		List<CampaignRound> rounds = this.campaigns.rounds(campaign.id());
		long submitted = rounds.stream().filter((round) -> !round.isAwaited()).count();
		return new Row(LIST + "/" + campaign.id(), campaign.name(), Dates.day(campaign.deadline()),
				this.words.of("campaign.of", submitted, rounds.size()),
				this.words.of(campaign.isOpen() ? "campaign.open" : "campaign.closed"), campaign.isOpen());
	}

}
