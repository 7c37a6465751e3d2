package org.hiap.navigator.improvement.web;

import java.util.List;

import org.hiap.navigator.govuk.Link;
import org.hiap.navigator.library.PageParts.Study;
import org.jspecify.annotations.Nullable;

/**
 * A criterion with what would raise its level.
 *
 * @param now the agreed level, or why there is none
 * @param nowWording what the agreed level says, or null
 * @param next the level above it, or null at the highest
 * @param enablers what helps
 * @param studies case studies of the pillar
 * @param opportunities those that the case studies' levers belong to
 */
record Gap(String slug, String criterion, String pillar, String question, String now, @Nullable String nowWording,
		@Nullable String next, @Nullable String nextWording, List<String> enablers, List<Study> studies,
		List<Link> opportunities) {
}
