package org.hiap.navigator.form;

import java.util.regex.Pattern;

/**
 * An e-mail address somebody types. Only its form is checked: whether it exists shows
 * when mail arrives.
 */
public final class EmailAddress {

	private static final int LONGEST = 254;

	private static final Pattern FORM = Pattern.compile("[^@\\s<>]+@[^@\\s<>]+\\.[^@\\s.<>]+");

	private EmailAddress() {
	}

	/** Whether a text has the form of an address. */
	public static boolean isWhole(String typed) {
		return typed.length() <= LONGEST && FORM.matcher(typed).matches();
	}

}
