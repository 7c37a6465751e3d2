/**
 * Improvement actions that follow from the gaps of an assessment, and what came of them.
 */
@ApplicationModule(displayName = "Improvement",
		allowedDependencies = { "agreement", "response", "assessment", "scoring", "framework", "library", "notice",
				"authority", "account", "audit", "form", "govuk" })
@NullMarked
package org.hiap.navigator.improvement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
