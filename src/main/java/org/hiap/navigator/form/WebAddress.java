package org.hiap.navigator.form;

import java.net.URI;
import java.net.URISyntaxException;

/** A web address somebody types. Only its form is checked; it is never fetched. */
public final class WebAddress {

	private WebAddress() {
	}

	/** Whether a text is a whole address that a browser can open. */
	public static boolean isWhole(String typed) {
		try {
			URI address = new URI(typed);
			return address.getHost() != null
					&& ("https".equals(address.getScheme()) || "http".equals(address.getScheme()));
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

}
