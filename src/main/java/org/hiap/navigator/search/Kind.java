package org.hiap.navigator.search;

import java.util.Locale;

/** What sort of entry something is, in the order in which filters offer them. */
public enum Kind {

	PILLAR, ENABLER, BARRIER, CRITERION, FUNCTION, OPPORTUNITY, LEVER, ACTIVITY, CASE_STUDY, AUTHORITY, SOURCE;

	/** As in an address, such as {@code case-study}. */
	public String slug() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
