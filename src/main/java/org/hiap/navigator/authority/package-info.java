/** Combined authorities, their teams and the devolved functions. */
@ApplicationModule(displayName = "Authorities",
		allowedDependencies = { "account", "audit", "catalogue", "content", "form", "govuk" })
@NullMarked
package org.hiap.navigator.authority;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
