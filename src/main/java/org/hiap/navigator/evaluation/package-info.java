/**
 * The evaluation mode: an embedded PostgreSQL and sample regions made through the
 * application's own doors.
 */
@ApplicationModule(displayName = "Evaluation mode",
		allowedDependencies = { "peer", "review", "campaign", "decision", "workshop", "ranking", "elicitation",
				"prioritisation", "improvement", "power", "submission", "agreement", "response", "assessment",
				"scoring", "framework", "library", "editing", "content", "authority", "govuk", "account", "audit" })
@NullMarked
package org.hiap.navigator.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
