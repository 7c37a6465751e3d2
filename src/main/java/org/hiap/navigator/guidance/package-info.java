/**
 * The toolkit's advice on strategy and evaluation, the experience of the programme, and
 * what to read.
 */
@ApplicationModule(displayName = "Guidance",
		allowedDependencies = { "library", "authority", "catalogue", "content", "govuk" })
@NullMarked
package org.hiap.navigator.guidance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
