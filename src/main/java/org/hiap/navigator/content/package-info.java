/**
 * Reads the content that ships with the application from YAML, naming file and line of
 * every mistake.
 */
@ApplicationModule(displayName = "Shipped content", allowedDependencies = {})
@NullMarked
package org.hiap.navigator.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
