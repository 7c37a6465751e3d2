/** The decision record a prioritisation exercise ends in; filled by later work. */
@ApplicationModule(displayName = "Decision record",
		allowedDependencies = { "ranking", "elicitation", "prioritisation", "agreement", "response", "assessment",
				"scoring", "framework", "library", "notice", "authority", "account", "audit", "form", "govuk" })
@NullMarked
package org.hiap.navigator.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
