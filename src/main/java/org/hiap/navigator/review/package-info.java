/** The programme team's view across regions; filled by later work. */
@ApplicationModule(displayName = "Review",
		allowedDependencies = { "strategy", "decision", "workshop", "ranking", "elicitation", "prioritisation",
				"improvement", "agreement", "response", "assessment", "scoring", "framework", "library", "notice",
				"authority", "account", "audit", "govuk" })
@NullMarked
package org.hiap.navigator.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
