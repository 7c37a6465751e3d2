/**
 * The one comparison of a campaign that regions see: fixed when it closes, of those who
 * agreed, and never so small that anybody could be recognised.
 */
@ApplicationModule(displayName = "Comparison",
		allowedDependencies = { "campaign", "submission", "improvement", "agreement", "response", "assessment",
				"scoring", "framework", "library", "notice", "authority", "account", "audit", "form", "workbook",
				"govuk" })
@NullMarked
package org.hiap.navigator.comparison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
