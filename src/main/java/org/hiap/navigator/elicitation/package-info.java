/**
 * What each participant of an exercise gives: dots, weights and scores, private until the
 * reveal; and what the group settles on afterwards.
 */
@ApplicationModule(displayName = "Elicitation",
		allowedDependencies = { "preparation", "prioritisation", "agreement", "response", "assessment", "scoring",
				"framework", "library", "power", "authority", "account", "audit", "form", "govuk" })
@NullMarked
package org.hiap.navigator.elicitation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
