package org.hiap.navigator.authority;

import java.util.List;
import java.util.Map;

/**
 * What a module further down keeps for authorities, and how it goes to another when one
 * is merged into it.
 */
public interface Belongings {

	/**
	 * How much of what an authority has, by the key under which the words of it stand in
	 * {@code messages.properties} after {@code merger.count.}.
	 */
	Map<String, Long> counts(String authorityCode);

	/** What must come to its end before the authority is merged, in words for people. */
	default List<String> obstacles(String authorityCode) {
		return List.of();
	}

	/** Hands everything over; runs in the transaction of the merger. */
	void move(String from, String into);

}
