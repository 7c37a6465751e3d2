/** An authority's own record of which levers it holds and uses, with its history. */
@ApplicationModule(displayName = "Powers",
		allowedDependencies = { "library", "authority", "account", "audit", "content", "form", "govuk" })
@NullMarked
package org.hiap.navigator.power;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
