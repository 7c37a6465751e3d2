/**
 * The toolkit as data: enablers and barriers, opportunities, levers, activities, case
 * studies and their sources.
 */
@ApplicationModule(displayName = "Library",
		allowedDependencies = { "framework", "authority", "account", "audit", "catalogue", "content", "govuk" })
@NullMarked
package org.hiap.navigator.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
