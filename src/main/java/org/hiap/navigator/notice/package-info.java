/** What people are told, on their page of notices and by email, and the outbox. */
@ApplicationModule(displayName = "Notices", allowedDependencies = { "account", "authority", "audit", "form", "govuk" })
@NullMarked
package org.hiap.navigator.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
