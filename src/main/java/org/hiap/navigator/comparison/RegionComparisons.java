package org.hiap.navigator.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.audit.AuditTrail;
import org.hiap.navigator.campaign.Campaign;
import org.hiap.navigator.campaign.CampaignClosed;
import org.hiap.navigator.campaign.CampaignClosings;
import org.hiap.navigator.campaign.CampaignRound;
import org.hiap.navigator.campaign.Campaigns;
import org.hiap.navigator.comparison.PublishedComparison.CriterionFigures;
import org.hiap.navigator.comparison.PublishedComparison.Figures;
import org.hiap.navigator.comparison.PublishedComparison.PillarFigures;
import org.hiap.navigator.framework.Framework;
import org.hiap.navigator.framework.Frameworks;
import org.hiap.navigator.scoring.PillarStrength;
import org.hiap.navigator.scoring.Quartiles;
import org.hiap.navigator.scoring.SharedFigures;
import org.hiap.navigator.submission.AcceptedCopy;
import org.hiap.navigator.submission.FrozenCopy;
import org.hiap.navigator.submission.Standing;
import org.hiap.navigator.submission.Submission;
import org.hiap.navigator.submission.Submissions;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one door to what regions see of each other. A comparison is worked out once, when
 * its campaign closes, and read as it was stored ever after.
 */
@Service
@Transactional(readOnly = true)
public class RegionComparisons {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Campaigns campaigns;

	private final CampaignClosings closings;

	private final Submissions submissions;

	private final Frameworks frameworks;

	private final AuditTrail audit;

	RegionComparisons(JdbcClient jdbc, JsonMapper json, Campaigns campaigns, CampaignClosings closings,
			Submissions submissions, Frameworks frameworks, AuditTrail audit) {
		this.jdbc = jdbc;
		this.json = json;
		this.campaigns = campaigns;
		this.closings = closings;
		this.submissions = submissions;
		this.frameworks = frameworks;
		this.audit = audit;
	}

	/** Works a comparison out and stores it, once and for good. */
	@Transactional(propagation = Propagation.MANDATORY)
	void publish(CampaignClosed closed) {
		Campaign campaign = this.campaigns.get(closed.campaignId());
		List<AcceptedCopy> counted = this.closings.accepted(campaign.id())
			.stream()
			.filter(AcceptedCopy::counts)
			.toList();
		PublishedComparison published = published(this.frameworks.version(campaign.frameworkVersion()), counted);
		this.jdbc.sql("insert into campaign_comparison (campaign_id, frozen) values (?, cast(? as jsonb))")
			.params(campaign.id(), this.json.writeValueAsString(published))
			.update();
		counted.forEach((copy) -> this.jdbc
			.sql("insert into campaign_comparison_member (assessment_id, campaign_id, version) values (?, ?, ?)")
			.params(copy.assessmentId(), campaign.id(), copy.version())
			.update());
		this.audit.record(null, "published the comparison of", "campaign " + campaign.id());
	}

	/** The closed campaigns a region took part in, the newest first. */
	public List<Campaign> campaignsOf(String authorityCode) {
		return this.campaigns.roundsOf(authorityCode)
			.stream()
			.map((round) -> this.campaigns.get(round.campaignId()))
			.filter((campaign) -> !campaign.isOpen())
			.toList();
	}

	/**
	 * A campaign's comparison with the viewer's region beside it.
	 * @throws NotFoundException when it is not closed, or the region took no part in it
	 */
	public RegionComparison ofRegion(Viewer viewer, UUID campaignId) {
		CampaignRound round = this.campaigns.roundsOf(viewer.authority())
			.stream()
			.filter((each) -> each.campaignId().equals(campaignId))
			.findFirst()
			.orElseThrow(NotFoundException::new);
		PublishedComparison published = published(campaignId).orElseThrow(NotFoundException::new);
		Optional<Integer> member = this.jdbc
			.sql("select version from campaign_comparison_member where assessment_id = ? and campaign_id = ?")
			.params(round.assessmentId(), campaignId)
			.query(Integer.class)
			.optional();
		return new RegionComparison(this.campaigns.get(campaignId), published, member.isPresent(),
				own(viewer, round.assessmentId(), member));
	}

	/** What every region in a closed campaign is shown; nothing before it closes. */
	public Optional<PublishedComparison> published(UUID campaignId) {
		return this.jdbc.sql("select frozen from campaign_comparison where campaign_id = ?")
			.param(campaignId)
			.query(String.class)
			.optional()
			.map((frozen) -> this.json.readValue(frozen, PublishedComparison.class));
	}

	/** The version that counts, or else the newest that was not taken back. */
	private Optional<FrozenCopy> own(Viewer viewer, UUID assessment, Optional<Integer> counted) {
		return counted
			.or(() -> this.submissions.versions(viewer, assessment)
				.stream()
				.filter((version) -> version.standing() != Standing.WITHDRAWN)
				.findFirst()
				.map(Submission::version))
			.map((version) -> this.submissions.copy(viewer, assessment, version));
	}

	private static PublishedComparison published(Framework framework, List<AcceptedCopy> counted) {
		List<List<PillarStrength>> regions = counted.stream()
			.map((copy) -> framework.pillars()
				.stream()
				.map((pillar) -> copy.copy().strength(pillar.slug()).orElseThrow())
				.toList())
			.toList();
		return SharedFigures.of(regions)
			.map((figures) -> published(framework, figures))
			.orElseGet(() -> PublishedComparison.suppressed(framework.version()));
	}

	private static PublishedComparison published(Framework framework, SharedFigures figures) {
		List<PillarFigures> pillars = new ArrayList<>();
		for (int i = 0; i < framework.pillars().size(); i++) {
			Framework.Pillar pillar = framework.pillars().get(i);
			SharedFigures.Pillar shared = figures.pillars().get(i);
			List<CriterionFigures> criteria = new ArrayList<>();
			for (int j = 0; j < pillar.criteria().size(); j++) {
				Framework.Criterion criterion = pillar.criteria().get(j);
				criteria
					.add(new CriterionFigures(criterion.slug(), criterion.name(), figures(shared.criteria().get(j))));
			}
			pillars.add(new PillarFigures(pillar.slug(), pillar.name(), figures(shared.strength()), criteria));
		}
		return new PublishedComparison(PublishedComparison.FORMAT, framework.version(), figures.regions(), pillars);
	}

	private static @Nullable Figures figures(@Nullable Quartiles quartiles) {
		return (quartiles == null) ? null : new Figures(quartiles.count(), quartiles.lower().rounded(1),
				quartiles.median().rounded(1), quartiles.upper().rounded(1));
	}

}
