/** Spreadsheets, documents and the JSON interface; filled by later work. */
@ApplicationModule(displayName = "Export",
		allowedDependencies = { "review", "strategy", "decision", "workshop", "prioritisation", "improvement",
				"agreement", "assessment", "scoring", "framework", "library", "notice", "authority", "account", "audit",
				"govuk" })
@NullMarked
package org.hiap.navigator.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
