package org.hiap.navigator.search;

import java.util.Locale;

/** What sort of entry something is, in the order in which filters offer them. */
public enum Kind {

	PILLAR, ENABLER, BARRIER, CRITERION, FUNCTION, OPPORTUNITY, LEVER, ACTIVITY, CASE_STUDY, AUTHORITY, RESPONSIBILITY,

	STRATEGY_APPROACH, THEORY_COLUMN, WORKED_EXAMPLE, EVALUATION_RESOURCE, ADVICE, SHARED_CHALLENGE, REGIONAL_APPROACH,

	READING, SOURCE;

	/** As in an address, such as {@code case-study}. */
	public String slug() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
