/**
 * Prioritisation exercises themselves: their options and criteria, who facilitates them
 * and the stages they go through.
 */
@ApplicationModule(displayName = "Prioritisation",
		allowedDependencies = { "scoring", "library", "authority", "account", "audit", "content", "govuk" })
@NullMarked
package org.hiap.navigator.prioritisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
