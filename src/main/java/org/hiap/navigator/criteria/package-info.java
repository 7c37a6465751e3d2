/**
 * The pages on which the criteria of an exercise are chosen and worded, and the sets of
 * criteria that an authority keeps.
 */
@ApplicationModule(displayName = "Criteria",
		allowedDependencies = { "prioritisation", "scoring", "content", "library", "authority", "account", "audit",
				"form", "govuk" })
@NullMarked
package org.hiap.navigator.criteria;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
