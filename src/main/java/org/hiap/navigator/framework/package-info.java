/**
 * Versions of the self-assessment framework: pillars, criteria and their written levels,
 * and how administrators write, publish, retire and exchange them.
 */
@ApplicationModule(displayName = "Framework",
		allowedDependencies = { "account", "audit", "content", "form", "workbook", "govuk" })
@NullMarked
package org.hiap.navigator.framework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
