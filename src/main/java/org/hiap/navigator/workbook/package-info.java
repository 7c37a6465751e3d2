/**
 * Writes and reads spreadsheets of plain texts, trusting none that comes from outside.
 */
@ApplicationModule(displayName = "Spreadsheets", allowedDependencies = {})
@NullMarked
package org.hiap.navigator.workbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
