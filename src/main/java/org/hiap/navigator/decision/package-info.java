/**
 * What a prioritisation exercise ends in: decisions, the frozen and numbered record of
 * them, how far it is shared, and what came of each.
 */
@ApplicationModule(displayName = "Decision record",
		allowedDependencies = { "ranking", "elicitation", "preparation", "prioritisation", "submission", "agreement",
				"response", "assessment", "scoring", "framework", "library", "power", "notice", "authority", "account",
				"audit", "form", "govuk" })
@NullMarked
package org.hiap.navigator.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
