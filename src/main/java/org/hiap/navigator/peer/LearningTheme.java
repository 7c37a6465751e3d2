package org.hiap.navigator.peer;

import java.util.List;

import org.hiap.navigator.submission.SubmittedPillar;
import org.hiap.navigator.submission.SubmittedPillar.SubmittedLevel;

/**
 * What several regions would learn together.
 *
 * @param pillar as one of them submitted it
 * @param regions that have a gap there, by name
 * @param missionCritical how many of them call the pillar that
 * @param speakers that are strong there and share by name
 */
public record LearningTheme(SubmittedPillar pillar, SubmittedLevel criterion, List<PeerRegion> regions,
		long missionCritical, List<Peer> speakers) {

	/** As many regions as make a theme. */
	public static final int FEWEST = 3;

}
