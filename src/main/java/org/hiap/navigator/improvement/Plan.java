package org.hiap.navigator.improvement;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.jspecify.annotations.Nullable;

/**
 * What the lead decides about an action.
 *
 * @param what at most {@value #LONGEST_WHAT} characters
 * @param dueOn the last day on which it is in time, or null while none is set
 */
@Embeddable
public record Plan(String what, @Embedded ActionOwner owner, @Nullable LocalDate dueOn) {

	/** The longest wording of an action, in characters. */
	public static final int LONGEST_WHAT = 300;

	public Plan {
		if (what.isBlank() || what.length() > LONGEST_WHAT) {
			throw new IllegalArgumentException("What is to be done is neither empty nor too long");
		}
	}

}
