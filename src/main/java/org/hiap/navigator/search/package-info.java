/**
 * Finds entries of everything public by their words, in spite of misspellings, and
 * narrows them by what they belong to.
 */
@ApplicationModule(displayName = "Search",
		allowedDependencies = { "guidance", "library", "framework", "authority", "content", "govuk" })
@NullMarked
package org.hiap.navigator.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
