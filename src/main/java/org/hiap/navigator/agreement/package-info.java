/**
 * The agreed levels of an assessment, with targets and importance, and the results they
 * give.
 */
@ApplicationModule(displayName = "Agreement",
		allowedDependencies = { "response", "assessment", "scoring", "framework", "library", "notice", "authority",
				"account", "audit", "govuk" })
@NullMarked
package org.hiap.navigator.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
