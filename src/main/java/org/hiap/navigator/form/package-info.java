/** A form counts once: one-time keys against double clicks and re-sent posts. */
@ApplicationModule(displayName = "Form keys", allowedDependencies = {})
@NullMarked
package org.hiap.navigator.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
