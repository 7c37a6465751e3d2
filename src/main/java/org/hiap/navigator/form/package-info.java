/**
 * A form counts once, against double clicks and re-sent posts, and what is typed can be
 * read.
 */
@ApplicationModule(displayName = "Forms", allowedDependencies = {})
@NullMarked
package org.hiap.navigator.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
