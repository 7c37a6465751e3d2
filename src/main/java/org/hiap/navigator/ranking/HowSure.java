package org.hiap.navigator.ranking;

import java.util.Optional;

import org.hiap.navigator.scoring.RankAcceptability;

/**
 * How often each option takes each place when a ranking is drawn many times.
 *
 * @param anotherGroup with another group like this one; none with fewer than five people
 * who scored
 * @param anyWeights with any weights at all, the stress test
 */
public record HowSure(Optional<RankAcceptability> anotherGroup, RankAcceptability anyWeights) {
}
