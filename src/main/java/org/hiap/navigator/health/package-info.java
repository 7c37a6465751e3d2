/** Whether this instance may be sent requests, beyond what Spring Boot asks by itself. */
@ApplicationModule(displayName = "Health", allowedDependencies = {})
@NullMarked
package org.hiap.navigator.health;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
