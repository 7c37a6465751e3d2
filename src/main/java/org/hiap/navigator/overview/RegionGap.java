package org.hiap.navigator.overview;

import org.hiap.navigator.scoring.Fraction;
import org.hiap.navigator.submission.SubmittedPillar;

/**
 * A pillar in which a region is below its target.
 *
 * @param size importance times the missing levels, above 0 to 12
 */
public record RegionGap(Region region, SubmittedPillar pillar, Fraction size) {
}
