package org.hiap.navigator.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.assessment.ProgrammeRounds;
import org.hiap.navigator.audit.AuditTrail;
import org.hiap.navigator.campaign.CampaignReport.PillarFigures;
import org.hiap.navigator.framework.Framework;
import org.hiap.navigator.framework.Frameworks;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.scoring.Fraction;
import org.hiap.navigator.scoring.Quartiles;
import org.hiap.navigator.submission.AcceptedCopy;
import org.hiap.navigator.submission.Submissions;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a campaign for good: freezes its report and tells those who publish from it. */
@Service
@Transactional
public class CampaignClosings {

	private final CampaignRows rows;

	private final Campaigns campaigns;

	private final ProgrammeRounds rounds;

	private final Submissions submissions;

	private final Frameworks frameworks;

	private final Accounts accounts;

	private final AuditTrail audit;

	private final JsonMapper json;

	private final ApplicationEventPublisher events;

	CampaignClosings(CampaignRows rows, Campaigns campaigns, ProgrammeRounds rounds, Submissions submissions,
			Frameworks frameworks, Accounts accounts, AuditTrail audit, JsonMapper json,
			ApplicationEventPublisher events) {
		this.rows = rows;
		this.campaigns = campaigns;
		this.rounds = rounds;
		this.submissions = submissions;
		this.frameworks = frameworks;
		this.accounts = accounts;
		this.audit = audit;
		this.json = json;
		this.events = events;
	}

	/** What would be closed now. */
	@Transactional(readOnly = true)
	public ClosingCheck check(UUID id) {
		List<CampaignRound> all = this.rows.rounds(id);
		return check(all, accepted(all));
	}

	private static ClosingCheck check(List<CampaignRound> all, List<AcceptedCopy> accepted) {
		String seen = all.stream()
			.map((round) -> round.assessmentId() + " " + round.state())
			.collect(Collectors.joining(","))
				+ accepted.stream()
					.map((copy) -> copy.version() + " " + copy.consent())
					.collect(Collectors.joining(","));
		return new ClosingCheck(Integer.toHexString(seen.hashCode()), all,
				(int) accepted.stream().filter(AcceptedCopy::counts).count());
	}

	/**
	 * Ends a campaign. What is submitted or accepted later changes nothing of what is
	 * frozen here and published from it.
	 * @param seen of the check that the viewer has seen
	 * @return false when something has moved since
	 * @throws NotFoundException when it is closed already
	 */
	public boolean close(Viewer programme, UUID id, String seen) {
		Campaign campaign = this.campaigns.openAlone(id);
		this.rounds.hold(this.rows.rounds(id).stream().map(CampaignRound::assessmentId).toList());
		List<CampaignRound> all = this.rows.rounds(id);
		List<AcceptedCopy> accepted = accepted(all);
		ClosingCheck check = check(all, accepted);
		if (!check.seen().equals(seen)) {
			return false;
		}
		CampaignReport report = report(campaign, check, accepted, programme);
		this.rows.close(id, this.json.writeValueAsString(report), programme.id());
		this.audit.record(programme.id(), "closed", "campaign " + id);
		this.events.publishEvent(new CampaignClosed(id));
		return true;
	}

	/** What a closed campaign came to; nothing before. */
	@Transactional(readOnly = true)
	public Optional<CampaignReport> report(UUID id) {
		return this.rows.report(id).map((report) -> this.json.readValue(report, CampaignReport.class));
	}

	/** What is accepted of the rounds of a campaign, in the order of their ids. */
	@Transactional(readOnly = true)
	public List<AcceptedCopy> accepted(UUID id) {
		return accepted(this.rows.rounds(id));
	}

	private List<AcceptedCopy> accepted(List<CampaignRound> all) {
		return this.submissions.accepted(all.stream().map(CampaignRound::assessmentId).toList());
	}

	private CampaignReport report(Campaign campaign, ClosingCheck check, List<AcceptedCopy> accepted, Viewer by) {
		List<Extension> extensions = this.rows.extensions(campaign.id());
		List<CampaignReport.Participant> participants = check.rounds()
			.stream()
			.map((round) -> new CampaignReport.Participant(round.authorityName(), round.standing(), round.due(),
					extensions.stream()
						.filter((each) -> each.assessmentId().equals(round.assessmentId()))
						.map(Extension::reason)
						.toList(),
					round.asked(), round.answered(),
					(round.submittedAt() != null) ? Dates.dayOf(round.submittedAt()) : null))
			.toList();
		List<CampaignReport.Withdrawn> withdrawn = this.rows.withdrawn(campaign.id())
			.stream()
			.map((each) -> new CampaignReport.Withdrawn(each.authorityName(), each.reason()))
			.toList();
		return new CampaignReport(CampaignReport.FORMAT, campaign.name(), campaign.purpose(),
				campaign.frameworkVersion(), Dates.dayOf(campaign.openedAt()),
				this.accounts.nameOf(campaign.openedBy()), campaign.deadline(), Dates.today(), by.personName(),
				check.counted(), participants, withdrawn, pillars(campaign, accepted));
	}

	private List<PillarFigures> pillars(Campaign campaign, List<AcceptedCopy> accepted) {
		List<PillarFigures> figures = new ArrayList<>();
		for (Framework.Pillar pillar : this.frameworks.version(campaign.frameworkVersion()).pillars()) {
			List<Fraction> strengths = accepted.stream()
				.flatMap((copy) -> copy.copy().strength(pillar.slug()).flatMap((each) -> each.value()).stream())
				.toList();
			figures.add(figures(pillar.name(), strengths));
		}
		return figures;
	}

	private static PillarFigures figures(String pillar, List<Fraction> strengths) {
		if (strengths.isEmpty()) {
			return new PillarFigures(pillar, 0, null, null, null);
		}
		Quartiles quartiles = Quartiles.of(strengths);
		return new PillarFigures(pillar, quartiles.count(), quartiles.lower().rounded(1), quartiles.median().rounded(1),
				quartiles.upper().rounded(1));
	}

}
