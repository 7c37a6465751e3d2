package org.hiap.navigator.campaign;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Person;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.assessment.Answering;
import org.hiap.navigator.assessment.NewRound;
import org.hiap.navigator.assessment.ProgrammeRounds;
import org.hiap.navigator.audit.AuditTrail;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.notice.Notice;
import org.hiap.navigator.notice.Notices;
import org.hiap.navigator.notice.Urgency;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one door to campaigns and the rounds in them. It tells how far a round is and never
 * what anybody answered.
 */
@Service
@Transactional
public class Campaigns {

	/** The longest reason, in characters. */
	public static final int LONGEST_REASON = 1000;

	private final CampaignRows rows;

	private final ProgrammeRounds rounds;

	private final Accounts accounts;

	private final Notices notices;

	private final AuditTrail audit;

	private final Words words;

	Campaigns(CampaignRows rows, ProgrammeRounds rounds, Accounts accounts, Notices notices, AuditTrail audit,
			Words words) {
		this.rows = rows;
		this.rounds = rounds;
		this.accounts = accounts;
		this.notices = notices;
		this.audit = audit;
		this.words = words;
	}

	/** Opens a campaign and a round for everybody in it, and tells their leads. */
	public UUID open(Viewer programme, NewCampaign campaign) {
		UUID id = UUID.randomUUID();
		this.rows.add(id, campaign, programme.id());
		this.audit.record(programme.id(), "opened", "campaign " + id);
		add(programme, get(id), campaign.authorities());
		return id;
	}

	/**
	 * Adds authorities to an open campaign; who is in it, or was withdrawn from it, is
	 * left as it is.
	 * @return how many were added
	 * @throws NotFoundException when it is closed
	 */
	public int add(Viewer programme, UUID id, Collection<String> authorities) {
		return add(programme, openAlone(id), authorities);
	}

	/**
	 * Gives one authority more time, and tells its leads why.
	 * @param deadline later than the one it has, and not over
	 * @return false when it has submitted, or has that much time already
	 * @throws NotFoundException when it is not in the campaign, or that is closed
	 */
	public boolean extend(Viewer programme, UUID id, UUID assessmentId, LocalDate deadline, String reason) {
		Campaign campaign = openAlone(id);
		CampaignRound round = round(id, assessmentId);
		if (!round.isAwaited() || !deadline.isAfter(round.due())) {
			return false;
		}
		this.rounds.extend(programme, assessmentId, deadline, reason);
		this.rows.extend(assessmentId, deadline, reason, programme.id());
		this.audit.record(programme.id(), "extended in campaign " + id, "assessment " + assessmentId);
		tell(leads(round.authorityCode()),
				new Notice(Urgency.NOW,
						this.words.of("campaign.notice.extended.title", campaign.name(), Dates.day(deadline)),
						this.words.of("campaign.notice.extended.text", Dates.day(deadline), reason), path(round)));
		return true;
	}

	/**
	 * Takes one authority out of a campaign; its round goes on as its own.
	 * @throws NotFoundException when it is not in the campaign, or that is closed
	 */
	public void withdraw(Viewer programme, UUID id, UUID assessmentId, String reason) {
		Campaign campaign = openAlone(id);
		CampaignRound round = round(id, assessmentId);
		this.rows.withdraw(assessmentId, reason, programme.id());
		this.audit.record(programme.id(), "withdrew from campaign " + id, "assessment " + assessmentId);
		tell(leads(round.authorityCode()),
				new Notice(Urgency.NOW, this.words.of("campaign.notice.withdrawn.title", campaign.name()),
						this.words.of("campaign.notice.withdrawn.text", reason), path(round)));
	}

	/**
	 * A campaign.
	 * @throws NotFoundException when there is none
	 */
	@Transactional(readOnly = true)
	public Campaign get(UUID id) {
		return this.rows.campaign(id).orElseThrow(NotFoundException::new);
	}

	/** Every campaign, open ones first, then the newest. */
	@Transactional(readOnly = true)
	public List<Campaign> all() {
		return this.rows.campaigns();
	}

	/** How far the rounds of a campaign are, by authority. */
	@Transactional(readOnly = true)
	public List<CampaignRound> rounds(UUID id) {
		return this.rows.rounds(id);
	}

	/**
	 * One round of a campaign.
	 * @throws NotFoundException when it is not in it
	 */
	@Transactional(readOnly = true)
	public CampaignRound round(UUID id, UUID assessmentId) {
		return find(id, assessmentId).orElseThrow(NotFoundException::new);
	}

	/** A round of a campaign, if it has not been taken out of it. */
	@Transactional(readOnly = true)
	public Optional<CampaignRound> find(UUID id, UUID assessmentId) {
		return this.rows.round(assessmentId).filter((round) -> round.campaignId().equals(id));
	}

	/** The round as part of a campaign, if it is in one. */
	@Transactional(readOnly = true)
	public Optional<CampaignRound> roundOf(UUID assessmentId) {
		return this.rows.round(assessmentId);
	}

	/**
	 * The rounds an authority has in campaigns, those of open ones first, then the
	 * newest.
	 */
	@Transactional(readOnly = true)
	public List<CampaignRound> roundsOf(String authorityCode) {
		return this.rows.roundsOf(authorityCode);
	}

	/** Who was taken out of a campaign, and why. */
	@Transactional(readOnly = true)
	public List<WithdrawnRound> withdrawn(UUID id) {
		return this.rows.withdrawn(id);
	}

	/** Who was given more time, first things first. */
	@Transactional(readOnly = true)
	public List<Extension> extensions(UUID id) {
		return this.rows.extensions(id);
	}

	/** An open campaign that nobody else changes until the transaction ends. */
	Campaign openAlone(UUID id) {
		this.rows.lock(id);
		Campaign campaign = get(id);
		if (!campaign.isOpen()) {
			throw new NotFoundException();
		}
		return campaign;
	}

	private int add(Viewer programme, Campaign campaign, Collection<String> authorities) {
		int added = 0;
		Map<String, List<Person>> leads = this.accounts.leads()
			.stream()
			.collect(Collectors.groupingBy((lead) -> Objects.requireNonNull(lead.authorityCode())));
		for (String code : authorities.stream().sorted().toList()) {
			if (this.rows.hasRound(campaign.id(), code)) {
				continue;
			}
			UUID assessment = this.rounds.open(programme, code, campaign.frameworkVersion(), new NewRound(
					campaign.name(), campaign.purpose(), campaign.deadline(), Answering.INDIVIDUAL, false));
			this.rows.addRound(campaign.id(), assessment, code, programme.id());
			this.audit.record(programme.id(), "added to campaign " + campaign.id(), "assessment " + assessment);
			tell(leads.getOrDefault(code, List.of()), opened(campaign, assessment));
			added++;
		}
		return added;
	}

	private Notice opened(Campaign campaign, UUID assessment) {
		String purpose = (campaign.purpose() != null) ? "\n\n" + campaign.purpose() : "";
		return new Notice(Urgency.NOW, this.words.of("campaign.notice.opened.title", campaign.name()),
				this.words.of("campaign.notice.opened.text", Dates.day(campaign.deadline())) + purpose,
				"/assessments/" + assessment + "/round");
	}

	private List<Person> leads(String authorityCode) {
		return this.accounts.leads().stream().filter((lead) -> authorityCode.equals(lead.authorityCode())).toList();
	}

	/**
	 * Whoever has no password yet could not read a notice, and gets a link to set one.
	 */
	void tell(List<Person> leads, Notice notice) {
		for (Person lead : leads) {
			if (lead.isInvited()) {
				this.notices.invite(lead.id(), notice.title(),
						notice.text() + "\n\n" + this.words.of("round.invitation.newcomer"));
			}
			else {
				this.notices.tell(lead.id(), notice);
			}
		}
	}

	static String path(CampaignRound round) {
		return "/assessments/" + round.assessmentId() + "/round";
	}

}
