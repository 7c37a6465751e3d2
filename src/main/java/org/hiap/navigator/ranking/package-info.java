/**
 * What an exercise comes to once it is revealed: the ranking, how sure it is, and what
 * would change it.
 */
@ApplicationModule(displayName = "Ranking",
		allowedDependencies = { "elicitation", "preparation", "prioritisation", "scoring", "framework", "library",
				"power", "authority", "account", "audit", "form", "govuk" })
@NullMarked
package org.hiap.navigator.ranking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
