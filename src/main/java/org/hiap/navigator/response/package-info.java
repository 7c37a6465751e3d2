/** What people and teams answer in a round, criterion by criterion. */
@ApplicationModule(displayName = "Responses",
		allowedDependencies = { "assessment", "scoring", "framework", "library", "notice", "authority", "account",
				"audit", "form", "govuk" })
@NullMarked
package org.hiap.navigator.response;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
