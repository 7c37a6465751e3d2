/**
 * Versions of the self-assessment framework: pillars, criteria and their written levels.
 */
@ApplicationModule(displayName = "Framework", allowedDependencies = { "account", "audit", "content", "govuk" })
@NullMarked
package org.hiap.navigator.framework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
