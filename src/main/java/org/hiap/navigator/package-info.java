/** HiAP Navigator: Health in All Policies for English mayoral regional authorities. */
@NullMarked
package org.hiap.navigator;

import org.jspecify.annotations.NullMarked;
