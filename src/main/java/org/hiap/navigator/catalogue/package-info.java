/**
 * The entries of the library as texts: what ships, what people published instead, drafts,
 * history and former addresses. What the texts mean is known to the modules that hold
 * them.
 */
@ApplicationModule(displayName = "Catalogue", allowedDependencies = { "content", "account", "audit" })
@NullMarked
package org.hiap.navigator.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
