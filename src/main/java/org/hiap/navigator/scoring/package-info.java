/**
 * The arithmetic of self-assessment and prioritisation in plain Java, exact to the last
 * digit; page, export and API all ask it.
 */
@NullMarked
package org.hiap.navigator.scoring;

import org.jspecify.annotations.NullMarked;
