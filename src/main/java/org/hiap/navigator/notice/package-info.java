/**
 * In-app and e-mail notices with an outbox, calendar files and reminders; filled by later
 * work.
 */
@ApplicationModule(displayName = "Notices", allowedDependencies = { "account", "authority", "audit", "govuk" })
@NullMarked
package org.hiap.navigator.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
