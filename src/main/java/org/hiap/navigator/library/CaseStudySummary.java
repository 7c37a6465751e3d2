package org.hiap.navigator.library;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A case study as a list shows it.
 *
 * @param years as printed, or null when the sources give none
 * @param functionCode the devolved function it belongs to, or null
 * @param leverCode the lever it shows in use, or null
 * @param pillarCode the pillar it shows being strengthened, or null
 * @param authorityCodes who did it, at least one
 */
public record CaseStudySummary(String code, String slug, String title, String gist, @Nullable String years,
		@Nullable String functionCode, @Nullable String leverCode, @Nullable String pillarCode,
		List<String> authorityCodes) {
}
