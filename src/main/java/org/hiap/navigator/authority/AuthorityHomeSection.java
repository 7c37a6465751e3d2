package org.hiap.navigator.authority;

import java.util.List;

import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.govuk.Task;

/**
 * A part of an authority's home page that a module further down fills: what is open
 * there, and where to start something new.
 */
public interface AuthorityHomeSection {

	/** The key under which the section's words stand in {@code messages.properties}. */
	String key();

	/** Where the whole list is. */
	String href(String authorityCode);

	/** What is open or was last finished, newest first, at most a handful. */
	List<Task> tasks(String authorityCode, Viewer viewer);

	/** Whether it stands there even while nothing is open. */
	default boolean standsEmpty() {
		return true;
	}

}
