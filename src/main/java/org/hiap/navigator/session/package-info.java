/** Sessions kept in PostgreSQL that neither read nor write it on every request. */
@ApplicationModule(displayName = "Sessions", allowedDependencies = {})
@NullMarked
package org.hiap.navigator.session;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
