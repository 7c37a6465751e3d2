/**
 * How the programme reviews what an authority submitted, and what the authority answers.
 */
@ApplicationModule(displayName = "Review",
		allowedDependencies = { "submission", "improvement", "agreement", "response", "assessment", "scoring",
				"framework", "library", "notice", "authority", "account", "audit", "form", "workbook", "govuk" })
@NullMarked
package org.hiap.navigator.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
