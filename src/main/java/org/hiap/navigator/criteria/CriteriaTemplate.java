package org.hiap.navigator.criteria;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A set of criteria that an authority starts exercises with.
 *
 * @param name unique within the authority
 * @param criteria their names in order
 */
public record CriteriaTemplate(UUID id, String name, UUID savedBy, Instant savedAt, List<String> criteria) {

	/** The longest name, in characters. */
	public static final int LONGEST_NAME = 80;

}
