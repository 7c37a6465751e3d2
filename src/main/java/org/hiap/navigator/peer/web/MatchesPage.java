package org.hiap.navigator.peer.web;

import java.util.List;

import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.Pagination;
import org.hiap.navigator.library.PageParts.Study;
import org.jspecify.annotations.Nullable;

/**
 * What the pages print that match a region with those it can learn from.
 *
 * @param path the page's own address
 * @param round from which submission, or null before the first
 * @param sharing where the region chooses how it shares, when it does not share by name
 * @param single whether one gap alone is looked at
 * @param pagination of the regions of that gap, or null
 * @param recent what was asked last; none for the programme
 * @param regions to choose from; none for the region itself
 */
record MatchesPage(String code, String region, String path, @Nullable String round, @Nullable String sharing,
		boolean single, List<GapLine> gaps, @Nullable Pagination pagination, List<IntroductionLine> recent,
		List<Choice> regions) {

	/**
	 * One gap.
	 *
	 * @param peers of whom the viewer may learn
	 * @param more how many more regions there are, or null
	 * @param suggestible whether the programme can point the region to them
	 * @param studies about the pillar, where no region has published any
	 */
	record GapLine(String slug, String criterion, String pillar, String importance, String levels, List<PeerLine> peers,
			@Nullable String more, String moreHref, boolean suggestible, List<Study> studies) {
	}

	/**
	 * One region that is strong.
	 *
	 * @param named whether it can be introduced
	 * @param ask where to ask for an introduction, or null where that is done
	 * @param asked the introduction there is already, or null
	 */
	record PeerLine(String name, boolean named, List<Study> studies, @Nullable String ask,
			@Nullable IntroductionLine asked) {
	}

}
