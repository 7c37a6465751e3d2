/**
 * All regions at a glance, and any of them side by side, for the programme team.
 */
@ApplicationModule(displayName = "Overview",
		allowedDependencies = { "review", "campaign", "decision", "prioritisation", "submission", "improvement",
				"agreement", "response", "assessment", "scoring", "framework", "library", "notice", "authority",
				"account", "audit", "form", "workbook", "govuk" })
@NullMarked
package org.hiap.navigator.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
