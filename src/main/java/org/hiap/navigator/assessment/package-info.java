/** Self-assessment rounds of an authority and the responses in them. */
@ApplicationModule(displayName = "Assessment",
		allowedDependencies = { "scoring", "framework", "library", "notice", "authority", "account", "audit", "form",
				"govuk" })
@NullMarked
package org.hiap.navigator.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
