/**
 * The pages on which people keep the library current: editing, publishing, exchanging it
 * as a file, and proposals of authorities.
 */
@ApplicationModule(displayName = "Keeping the library",
		allowedDependencies = { "catalogue", "content", "library", "authority", "account", "audit", "form", "govuk" })
@NullMarked
package org.hiap.navigator.editing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
