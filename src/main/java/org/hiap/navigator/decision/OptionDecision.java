package org.hiap.navigator.decision;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What is decided about one option, as far as it is known; texts are empty where nothing
 * is said.
 *
 * @param course null while undecided
 * @param conditions what has to be so first
 * @param owner who sees to it: a name, a role or a team
 * @param reviewOn when to look at it again, or null
 */
public record OptionDecision(@Nullable Course course, String reason, String conditions, String owner,
		@Nullable LocalDate reviewOn) {

	/** The longest reason and the longest conditions, in characters. */
	public static final int LONGEST_TEXT = 2000;

	/** The longest owner, in characters. */
	public static final int LONGEST_OWNER = 120;

	/** Nothing is known yet. */
	public static final OptionDecision NONE = new OptionDecision(null, "", "", "", null);

	public OptionDecision {
		if (reason.length() > LONGEST_TEXT || conditions.length() > LONGEST_TEXT || owner.length() > LONGEST_OWNER) {
			throw new IllegalArgumentException("A text of a decision is too long");
		}
	}

	/** Another one for every other decision, so that a form can say what it showed. */
	public String mark() {
		return UUID.nameUUIDFromBytes(toString().getBytes(StandardCharsets.UTF_8)).toString();
	}

}
