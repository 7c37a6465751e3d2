/**
 * Rounds that the programme opens for several authorities at once: how far they are, whom
 * to remind, and the report in which they end.
 */
@ApplicationModule(displayName = "Campaign",
		allowedDependencies = { "submission", "improvement", "agreement", "response", "assessment", "scoring",
				"framework", "library", "notice", "authority", "account", "audit", "form", "workbook", "govuk" })
@NullMarked
package org.hiap.navigator.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
