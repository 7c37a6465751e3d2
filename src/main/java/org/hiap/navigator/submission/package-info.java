/**
 * What an authority hands to the programme: the check before it, frozen copies with their
 * reference, and how they may be shared.
 */
@ApplicationModule(displayName = "Submission",
		allowedDependencies = { "agreement", "response", "assessment", "scoring", "framework", "notice", "authority",
				"account", "audit", "form", "govuk" })
@NullMarked
package org.hiap.navigator.submission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
