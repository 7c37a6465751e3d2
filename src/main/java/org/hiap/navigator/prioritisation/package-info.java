/**
 * Prioritisation exercises: options, criteria, weights, scorecards and the ranking they
 * give.
 */
@ApplicationModule(displayName = "Prioritisation",
		allowedDependencies = { "agreement", "response", "assessment", "scoring", "framework", "library", "power",
				"notice", "authority", "account", "audit", "content", "form", "govuk" })
@NullMarked
package org.hiap.navigator.prioritisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
