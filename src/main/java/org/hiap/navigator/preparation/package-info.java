/**
 * What happens before anything is scored: opening an exercise, choosing its options, and
 * finding out about them.
 */
@ApplicationModule(displayName = "Preparation",
		allowedDependencies = { "criteria", "prioritisation", "agreement", "response", "assessment", "scoring",
				"framework", "library", "power", "authority", "account", "audit", "content", "form", "govuk" })
@NullMarked
package org.hiap.navigator.preparation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
