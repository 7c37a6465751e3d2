/**
 * Page furniture: the layout, one fragment per component, error summary, pagination,
 * charts as accessible SVG with a table.
 */
@ApplicationModule(displayName = "Page furniture", allowedDependencies = {})
@NullMarked
package org.hiap.navigator.govuk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
