package org.hiap.navigator.account;

/** Whether a person can sign in. */
public enum PersonState {

	/** With a password. */
	ACTIVE,
	/** Once they have set one. */
	INVITED,
	/** Not until somebody lets them again. */
	DISABLED,
	/** Never again: only that there was somebody is still known. */
	ERASED

}
