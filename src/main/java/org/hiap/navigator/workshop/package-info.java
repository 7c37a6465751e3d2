/**
 * The live session of a prioritisation exercise: the room people join by code, the steps
 * that guide them, and what every screen is told as it happens.
 */
@ApplicationModule(displayName = "Workshop",
		allowedDependencies = { "ranking", "elicitation", "prioritisation", "agreement", "response", "assessment",
				"scoring", "framework", "library", "notice", "authority", "account", "audit", "form", "govuk" })
@NullMarked
package org.hiap.navigator.workshop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
