package org.hiap.navigator.authority;

/**
 * A programme that supports authorities.
 *
 * @param code what stays when it is renamed
 */
public record Programme(String code, String name) {

	/** The longest name, in characters. */
	public static final int LONGEST_NAME = 100;

}
