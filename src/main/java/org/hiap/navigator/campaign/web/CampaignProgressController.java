package org.hiap.navigator.campaign.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.Person;
import org.hiap.navigator.campaign.Campaign;
import org.hiap.navigator.campaign.CampaignRound;
import org.hiap.navigator.campaign.Campaigns;
import org.hiap.navigator.campaign.Reminders;
import org.hiap.navigator.campaign.Reminders.Chased;
import org.hiap.navigator.campaign.RoundStanding;
import org.hiap.navigator.campaign.WithdrawnRound;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.Pagination;
import org.hiap.navigator.govuk.SummaryRow;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.workbook.WorkbookFile;
import org.hiap.navigator.workbook.WrittenSheet;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** How far everybody in a campaign is, and whom to chase. */
@Controller
class CampaignProgressController {

	private static final Comparator<CampaignRound> FURTHEST_BEHIND = Comparator.comparing(CampaignRound::standing)
		.thenComparingInt((round) -> (round.asked() == 0) ? 0 : round.answered() * 1000 / round.asked())
		.thenComparing(CampaignRound::due)
		.thenComparing(CampaignRound::authorityName);

	private final Campaigns campaigns;

	private final Reminders reminders;

	private final Accounts accounts;

	private final Words words;

	CampaignProgressController(Campaigns campaigns, Reminders reminders, Accounts accounts, Words words) {
		this.campaigns = campaigns;
		this.reminders = reminders;
		this.accounts = accounts;
		this.words = words;
	}

	/** How many rounds are that far, and where only they are listed. */
	record Count(String href, int number, String words, boolean chosen) {
	}

	/**
	 * One authority.
	 *
	 * @param href of its submission, or null where there is none to be read
	 * @param late how many days it is over, or null
	 * @param share of those asked who have finished, 0 to 100
	 * @param action where it is given more time or taken out, or null
	 */
	record Row(@Nullable String href, String authority, String standing, @Nullable String colour, String due,
			boolean extended, @Nullable String late, String answered, int share, String submitted, String reminded,
			@Nullable String action) {
	}

	/** What the page prints. */
	record ProgressPage(UUID id, String name, boolean open, String sentence, int share, List<SummaryRow> facts,
			List<Count> counts, List<Row> rows, Pagination pagination, List<String> withdrawn, int chased,
			String export) {
	}

	/** One line of the chase list. */
	record ChaseRow(String authority, String standing, String due, String days, List<Person> leads, String reminded) {
	}

	@GetMapping("/review/campaigns/{campaign}")
	String show(@PathVariable("campaign") UUID id, @RequestParam(defaultValue = "") String state,
			@RequestParam(defaultValue = "1") String page, Model model) {
		Campaign campaign = this.campaigns.get(id);
		List<CampaignRound> all = this.campaigns.rounds(id);
		@Nullable RoundStanding only = standing(state);
		List<CampaignRound> listed = listed(all, only);
		String path = CampaignsController.LIST + "/" + id;
		Pagination pagination = Pagination.of(listed.size(), Pagination.number(page),
				(only != null) ? path + "?state=" + only : path);
		int submitted = (int) all.stream().filter((round) -> !round.isAwaited()).count();
		LocalDate today = Dates.today();
		model.addAttribute("page",
				new ProgressPage(id, campaign.name(), campaign.isOpen(),
						this.words.of("campaign.sentence", submitted, all.size(),
								all.stream().filter((round) -> round.standing() == RoundStanding.ACCEPTED).count()),
						all.isEmpty() ? 0 : submitted * 100 / all.size(), facts(campaign), counts(path, all, only),
						listed.stream()
							.skip(pagination.offset())
							.limit(Pagination.SIZE)
							.map((round) -> row(campaign, round, today))
							.toList(),
						pagination, this.campaigns.withdrawn(id).stream().map(this::withdrawn).toList(),
						this.reminders.toChase(id, today).size(),
						path + "/progress.xlsx" + ((only != null) ? "?state=" + only : "")));
		return "campaign/progress";
	}

	@GetMapping("/review/campaigns/{campaign}/progress.xlsx")
	ResponseEntity<byte[]> export(@PathVariable("campaign") UUID id, @RequestParam(defaultValue = "") String state) {
		Campaign campaign = this.campaigns.get(id);
		LocalDate today = Dates.today();
		List<List<String>> rows = listed(this.campaigns.rounds(id), standing(state)).stream()
			.map((round) -> List.of(round.authorityName(), words(round), Dates.day(round.due()),
					round.extended() ? this.words.of("campaign.extended") : "", orEmpty(late(round, today)),
					String.valueOf(round.asked()), String.valueOf(round.answered()),
					(round.submittedAt() != null) ? Dates.day(round.submittedAt()) : "",
					(round.remindedAt() != null) ? Dates.day(round.remindedAt()) : ""))
			.toList();
		return WorkbookFile.of("campaign-progress.xlsx", campaign.name(), List.of(new WrittenSheet(
				this.words.of("campaign.progress"),
				columns("authority", "state", "due", "extension", "late", "asked", "answered", "submitted", "reminded"),
				rows)));
	}

	@GetMapping("/review/campaigns/{campaign}/chase")
	String chase(@PathVariable("campaign") UUID id, Model model) {
		Campaign campaign = this.campaigns.get(id);
		model.addAttribute("id", id);
		model.addAttribute("name", campaign.name());
		model.addAttribute("open", campaign.isOpen());
		model.addAttribute("today", Dates.day(Dates.today()));
		model.addAttribute("rows", campaign.isOpen() ? chased(id) : List.of());
		return "campaign/chase";
	}

	@GetMapping("/review/campaigns/{campaign}/chase.xlsx")
	ResponseEntity<byte[]> chaseSheet(@PathVariable("campaign") UUID id) {
		Campaign campaign = this.campaigns.get(id);
		List<ChaseRow> rows = campaign.isOpen() ? chased(id) : List.of();
		return WorkbookFile
			.of("campaign-chase-list.xlsx", campaign.name(), List.of(new WrittenSheet(this.words.of("campaign.chase"),
					columns("authority", "state", "due", "late", "leads", "emails", "reminded"),
					rows.stream()
						.map((row) -> List.of(row.authority(), row.standing(), row.due(), row.days(),
								String.join(", ", row.leads().stream().map(Person::name).toList()),
								String.join(", ", row.leads().stream().map(Person::email).toList()), row.reminded()))
						.toList())));
	}

	private List<ChaseRow> chased(UUID id) {
		LocalDate today = Dates.today();
		return this.reminders.toChase(id, today).stream().map((chased) -> chaseRow(chased, today)).toList();
	}

	private ChaseRow chaseRow(Chased chased, LocalDate today) {
		CampaignRound round = chased.round();
		long left = round.daysLeft(today);
		return new ChaseRow(round.authorityName(), words(round), Dates.day(round.due()),
				(left < 0) ? this.words.of("campaign.over", -left) : this.words.of("campaign.left", left),
				chased.leads(), reminded(round));
	}

	private static List<CampaignRound> listed(List<CampaignRound> all, @Nullable RoundStanding only) {
		return all.stream()
			.filter((round) -> only == null || round.standing() == only)
			.sorted(FURTHEST_BEHIND)
			.toList();
	}

	private static @Nullable RoundStanding standing(String typed) {
		return Arrays.stream(RoundStanding.values())
			.filter((each) -> each.name().equals(typed))
			.findFirst()
			.orElse(null);
	}

	private List<Count> counts(String path, List<CampaignRound> all, @Nullable RoundStanding only) {
		List<Count> counts = new ArrayList<>();
		counts.add(new Count(path, all.size(), this.words.of("campaign.all"), only == null));
		for (RoundStanding standing : RoundStanding.values()) {
			int number = (int) all.stream().filter((round) -> round.standing() == standing).count();
			if (number > 0 || standing == only) {
				counts.add(new Count(path + "?state=" + standing, number,
						this.words.of("campaign.standing." + standing), standing == only));
			}
		}
		return counts;
	}

	private List<SummaryRow> facts(Campaign campaign) {
		List<SummaryRow> facts = new ArrayList<>();
		if (campaign.purpose() != null) {
			facts.add(new SummaryRow(this.words.of("campaign.purpose"), campaign.purpose()));
		}
		facts.add(new SummaryRow(this.words.of("campaign.deadline"), Dates.day(campaign.deadline())));
		facts.add(new SummaryRow(this.words.of("campaign.version"),
				this.words.of("campaign.version.item", campaign.frameworkVersion())));
		facts.add(new SummaryRow(this.words.of("campaign.opened-by"), this.words.of("campaign.by",
				this.accounts.nameOf(campaign.openedBy()), Dates.day(campaign.openedAt()))));
		if (campaign.closedBy() != null && campaign.closedAt() != null) {
			facts.add(new SummaryRow(this.words.of("campaign.closed-by"), this.words.of("campaign.by",
					this.accounts.nameOf(campaign.closedBy()), Dates.day(campaign.closedAt()))));
		}
		return facts;
	}

	private Row row(Campaign campaign, CampaignRound round, LocalDate today) {
		boolean readable = round.standing().isSubmitted();
		return new Row(readable ? "/review/submissions/" + round.assessmentId() : null, round.authorityName(),
				words(round), round.standing().colour(), Dates.day(round.due()), round.extended(), late(round, today),
				(round.asked() == 0) ? this.words.of("campaign.nobody-asked")
						: this.words.of("campaign.of", round.answered(), round.asked()),
				(round.asked() == 0) ? 0 : Math.min(100, round.answered() * 100 / round.asked()),
				(round.submittedAt() != null) ? Dates.day(round.submittedAt()) : this.words.of("campaign.not-yet"),
				reminded(round), (campaign.isOpen() && round.isAwaited())
						? CampaignsController.LIST + "/" + campaign.id() + "/rounds/" + round.assessmentId() : null);
	}

	private String reminded(CampaignRound round) {
		return (round.remindedAt() != null) ? Dates.day(round.remindedAt()) : this.words.of("campaign.never");
	}

	private @Nullable String late(CampaignRound round, LocalDate today) {
		long left = round.daysLeft(today);
		return (round.isAwaited() && left < 0) ? this.words.of("campaign.over", -left) : null;
	}

	private String words(CampaignRound round) {
		return this.words.of("campaign.standing." + round.standing());
	}

	private String withdrawn(WithdrawnRound round) {
		return this.words.of("campaign.withdrawn.line", round.authorityName(), Dates.day(round.happenedAt()),
				round.reason());
	}

	private List<WrittenSheet.Column> columns(String... keys) {
		return Arrays.stream(keys)
			.map((key) -> new WrittenSheet.Column(this.words.of("campaign.column." + key), 24))
			.toList();
	}

	private static String orEmpty(@Nullable String text) {
		return (text != null) ? text : "";
	}

}
