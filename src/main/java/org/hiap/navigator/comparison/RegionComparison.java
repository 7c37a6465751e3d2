package org.hiap.navigator.comparison;

import java.util.Optional;

import org.hiap.navigator.campaign.Campaign;
import org.hiap.navigator.submission.FrozenCopy;

/**
 * A campaign's comparison as one region sees it.
 *
 * @param counts whether the region's own levels are part of the figures
 * @param own what the region submitted, or nothing where it did not
 */
public record RegionComparison(Campaign campaign, PublishedComparison published, boolean counts,
		Optional<FrozenCopy> own) {
}
