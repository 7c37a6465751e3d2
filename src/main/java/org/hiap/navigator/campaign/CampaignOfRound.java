package org.hiap.navigator.campaign;

import java.util.List;
import java.util.UUID;

import org.hiap.navigator.assessment.RoundFact;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.Words;

import org.springframework.stereotype.Component;

/**
 * Tells a lead which campaign a round belongs to and until when it is to be submitted.
 */
@Component
class CampaignOfRound implements RoundFact {

	private final Campaigns campaigns;

	private final Words words;

	CampaignOfRound(Campaigns campaigns, Words words) {
		this.campaigns = campaigns;
		this.words = words;
	}

	@Override
	public List<Line> of(UUID assessmentId) {
		return this.campaigns.roundOf(assessmentId)
			.map((round) -> List.of(new Line(this.words.of("campaign.round"),
					this.words.of("campaign.round.text", this.campaigns.get(round.campaignId()).name(),
							Dates.day(round.due())))))
			.orElse(List.of());
	}

}
