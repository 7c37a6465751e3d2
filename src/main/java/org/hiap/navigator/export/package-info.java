/**
 * What other programs get: the library as JSON, rankings of what they send, and what
 * search engines read.
 */
@ApplicationModule(displayName = "Export",
		allowedDependencies = { "overview", "comparison", "campaign", "review", "strategy", "decision", "workshop",
				"ranking", "elicitation", "prioritisation", "improvement", "agreement", "response", "assessment",
				"scoring", "framework", "library", "notice", "authority", "catalogue", "content", "account", "audit",
				"govuk" })
@NullMarked
package org.hiap.navigator.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
