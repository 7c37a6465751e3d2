/** The append-only trail of who did what to which object when. */
@ApplicationModule(displayName = "Audit trail", allowedDependencies = {})
@NullMarked
package org.hiap.navigator.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
