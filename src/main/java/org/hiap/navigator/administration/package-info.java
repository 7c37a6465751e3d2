/**
 * What keeps the programme running: authorities, settings, the trail, what is kept how
 * long, and what belongs to a person.
 */
@ApplicationModule(displayName = "Administration",
		allowedDependencies = { "overview", "peer", "comparison", "review", "campaign", "decision", "workshop",
				"ranking", "elicitation", "prioritisation", "submission", "improvement", "agreement", "response",
				"assessment", "scoring", "framework", "library", "notice", "authority", "account", "audit", "form",
				"workbook", "govuk" })
@NullMarked
package org.hiap.navigator.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
