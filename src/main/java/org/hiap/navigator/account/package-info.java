/**
 * People, sign-in, roles, invitations and the table of who may do what; knows an
 * authority only by its code.
 */
@ApplicationModule(displayName = "Accounts and access", allowedDependencies = { "audit", "govuk" })
@NullMarked
package org.hiap.navigator.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
