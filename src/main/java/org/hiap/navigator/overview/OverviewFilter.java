package org.hiap.navigator.overview;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Which regions and which of their rounds an overview looks at; null leaves something
 * open.
 *
 * @param programme code of the programme the regions belong to
 * @param campaign whose rounds are looked at, instead of each region's newest
 * @param year of the submissions looked at, instead of the newest
 * @param function slug of the devolved function whose options are counted
 */
public record OverviewFilter(@Nullable String programme, @Nullable UUID campaign, @Nullable Integer year,
		@Nullable String function) {

	/** Every region, each with its newest round. */
	public static final OverviewFilter NONE = new OverviewFilter(null, null, null, null);

	/** Whether not all regions with all they submitted are looked at. */
	public boolean isNarrowed() {
		return this.programme != null || this.campaign != null || this.year != null;
	}

}
