package org.hiap.navigator.campaign;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.Person;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.audit.AuditTrail;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.notice.Notice;
import org.hiap.navigator.notice.Urgency;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds the leads of those who have not submitted, when the programme asks for it and
 * when the day comes near. A day on which nothing ran is made up for on one of the next
 * two.
 */
@Service
@Transactional
public class Reminders {

	/** The longest text that the programme adds, in characters. */
	public static final int LONGEST_TEXT = 1000;

	/** Days before the last one on which leads are reminded; below zero after it. */
	private static final List<Integer> DAYS = List.of(14, 7, 1, -1);

	/** Who is due in as many days, or was due before, is chased. */
	private static final int CHASED = 14;

	private static final int MADE_UP_FOR = 2;

	private final CampaignRows rows;

	private final Campaigns campaigns;

	private final Accounts accounts;

	private final AuditTrail audit;

	private final Words words;

	Reminders(CampaignRows rows, Campaigns campaigns, Accounts accounts, AuditTrail audit, Words words) {
		this.rows = rows;
		this.campaigns = campaigns;
		this.accounts = accounts;
		this.audit = audit;
		this.words = words;
	}

	/**
	 * A round that is waited for.
	 *
	 * @param leads who run it, those without a password included
	 */
	public record Chased(CampaignRound round, List<Person> leads) {
	}

	/** Whoever is overdue or due within two weeks, those longest overdue first. */
	@Transactional(readOnly = true)
	public List<Chased> toChase(UUID campaign, LocalDate today) {
		Map<String, List<Person>> leads = leads();
		return this.rows.rounds(campaign)
			.stream()
			.filter((round) -> round.isAwaited() && round.daysLeft(today) <= CHASED)
			.sorted(Comparator.comparing(CampaignRound::due).thenComparing(CampaignRound::authorityName))
			.map((round) -> new Chased(round, leads.getOrDefault(round.authorityCode(), List.of())))
			.toList();
	}

	/** The leads of every authority, by its code. */
	@Transactional(readOnly = true)
	public Map<String, List<Person>> leads() {
		return this.accounts.leads()
			.stream()
			.collect(Collectors.groupingBy((lead) -> Objects.requireNonNull(lead.authorityCode())));
	}

	/**
	 * Reminds the leads of some rounds, those that are submitted left out.
	 * @param addition what the programme adds to the application's own text, perhaps
	 * nothing
	 * @return of how many authorities somebody was reminded
	 */
	public int remind(Viewer programme, UUID id, Collection<UUID> assessments, String addition) {
		Campaign campaign = this.campaigns.openAlone(id);
		Map<String, List<Person>> leads = leads();
		int reminded = 0;
		for (CampaignRound round : this.rows.rounds(id)) {
			List<Person> own = leads.getOrDefault(round.authorityCode(), List.of());
			if (assessments.contains(round.assessmentId()) && round.isAwaited() && !own.isEmpty()) {
				this.rows.remind(round.assessmentId(), addition, programme.id());
				this.campaigns.tell(own, notice(campaign, round, addition, Dates.today()));
				reminded++;
			}
		}
		this.audit.record(programme.id(), "reminded the leads in", "campaign " + id);
		return reminded;
	}

	@Scheduled(cron = "0 5 7 * * *", zone = "Europe/London")
	public void remindOfDates() {
		remindOfDates(Dates.today());
	}

	void remindOfDates(LocalDate today) {
		Map<UUID, Campaign> campaigns = this.rows.campaigns()
			.stream()
			.collect(Collectors.toMap(Campaign::id, (campaign) -> campaign));
		Map<String, List<Person>> leads = leads();
		for (CampaignRound round : this.rows.openRounds()) {
			OptionalInt days = days(round.daysLeft(today));
			List<Person> own = leads.getOrDefault(round.authorityCode(), List.of());
			if (round.isAwaited() && days.isPresent() && !own.isEmpty()
					&& this.rows.remindOnce(round.assessmentId(), round.due(), days.getAsInt())) {
				this.campaigns.tell(own,
						notice(Objects.requireNonNull(campaigns.get(round.campaignId())), round, "", today));
			}
		}
	}

	private static OptionalInt days(long left) {
		return IntStream.range(0, DAYS.size())
			.map((at) -> DAYS.get(DAYS.size() - 1 - at))
			.filter((days) -> left <= days && left >= days - MADE_UP_FOR)
			.findFirst();
	}

	private Notice notice(Campaign campaign, CampaignRound round, String addition, LocalDate today) {
		long left = round.daysLeft(today);
		String text = this.words.of((left < 0) ? "campaign.reminder.overdue" : "campaign.reminder.text",
				Dates.day(round.due()));
		return new Notice(Urgency.NOW, this.words.of("campaign.reminder.title", campaign.name()),
				addition.isEmpty() ? text : text + "\n\n" + addition, Campaigns.path(round));
	}

}
