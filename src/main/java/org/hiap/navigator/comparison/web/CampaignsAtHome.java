package org.hiap.navigator.comparison.web;

import java.time.LocalDate;
import java.util.List;

import org.hiap.navigator.account.Role;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.authority.AuthorityHomeSection;
import org.hiap.navigator.campaign.Campaign;
import org.hiap.navigator.campaign.CampaignRound;
import org.hiap.navigator.campaign.Campaigns;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.Task;
import org.hiap.navigator.govuk.Words;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The campaigns an authority takes part in, on its home page. */
@Component
@Order(5)
class CampaignsAtHome implements AuthorityHomeSection {

	private static final int MOST = 5;

	private final Campaigns campaigns;

	private final Words words;

	CampaignsAtHome(Campaigns campaigns, Words words) {
		this.campaigns = campaigns;
		this.words = words;
	}

	@Override
	public String key() {
		return "campaigns";
	}

	@Override
	public String href(String authorityCode) {
		return "/authorities/" + authorityCode + "/comparison";
	}

	@Override
	public List<Task> tasks(String authorityCode, Viewer viewer) {
		LocalDate today = Dates.today();
		return this.campaigns.roundsOf(authorityCode)
			.stream()
			.limit(MOST)
			.map((round) -> task(this.campaigns.get(round.campaignId()), round, viewer, today))
			.toList();
	}

	private Task task(Campaign campaign, CampaignRound round, Viewer viewer, LocalDate today) {
		String path = "/assessments/" + round.assessmentId();
		if (!campaign.isOpen()) {
			return new Task(campaign.name(), this.words.of("home.campaigns.closed"),
					"/authorities/" + round.authorityCode() + "/comparison/" + campaign.id(),
					this.words.of("campaign.closed"), null);
		}
		boolean overdue = round.isAwaited() && round.daysLeft(today) < 0;
		String hint = this.words.of(round.isAwaited() ? "home.campaigns.due" : "home.campaigns.submitted",
				Dates.day(round.due()));
		return new Task(campaign.name(), hint,
				(viewer.role() == Role.LEAD && round.isAwaited()) ? path + "/round" : path,
				overdue ? this.words.of("home.campaigns.overdue")
						: this.words.of("campaign.standing." + round.standing()),
				overdue ? "red" : round.isAwaited() ? "light-blue" : null);
	}

}
