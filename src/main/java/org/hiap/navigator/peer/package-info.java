/**
 * Who is strong where a region has a gap, introductions between the two, and what many
 * regions want to learn.
 */
@ApplicationModule(displayName = "Peers",
		allowedDependencies = { "campaign", "submission", "improvement", "agreement", "response", "assessment",
				"scoring", "framework", "library", "notice", "authority", "account", "audit", "form", "workbook",
				"govuk" })
@NullMarked
package org.hiap.navigator.peer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
