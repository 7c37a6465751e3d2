package org.hiap.navigator.comparison;

import org.hiap.navigator.campaign.CampaignClosed;

import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.stereotype.Component;

/**
 * Publishes the comparison of a campaign in the transaction that closes it. It listens
 * from the very start, when annotated methods do not yet: the sample regions close a
 * campaign while the application starts.
 */
@Component
class ClosedCampaigns implements ApplicationListener<PayloadApplicationEvent<CampaignClosed>> {

	private final RegionComparisons comparisons;

	ClosedCampaigns(RegionComparisons comparisons) {
		this.comparisons = comparisons;
	}

	@Override
	public void onApplicationEvent(PayloadApplicationEvent<CampaignClosed> event) {
		this.comparisons.publish(event.getPayload());
	}

}
