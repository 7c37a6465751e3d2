package org.hiap.navigator.account;

/** Afterwards nobody could administer the programme any more. */
public final class LastAdministratorException extends RuntimeException {

}
