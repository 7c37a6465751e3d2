package org.hiap.navigator.search;

import java.util.Locale;

/** By what results can be narrowed. */
public enum Facet {

	KIND, FUNCTION, AUTHORITY, PILLAR, YEAR;

	/** As in an address, such as {@code function}. */
	public String parameter() {
		return name().toLowerCase(Locale.ROOT);
	}

}
