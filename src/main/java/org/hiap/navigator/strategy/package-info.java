/** Strategic goals, theory of change, indicators and progress; filled by later work. */
@ApplicationModule(displayName = "Strategy",
		allowedDependencies = { "decision", "workshop", "ranking", "elicitation", "prioritisation", "improvement",
				"agreement", "response", "assessment", "scoring", "framework", "library", "notice", "authority",
				"account", "audit", "govuk" })
@NullMarked
package org.hiap.navigator.strategy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
