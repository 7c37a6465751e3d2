package org.hiap.navigator.agreement;

import java.util.Objects;

import org.hiap.navigator.scoring.Importance;
import org.jspecify.annotations.Nullable;

/**
 * Where an authority wants a pillar to be, and how much it matters.
 *
 * @param level 1 to 5
 * @param reason why it matters more than standard, required then
 * @param version what a form that changes it must name; 0 while it is the default
 */
public record Target(int level, Importance importance, @Nullable String reason, int version) {

	/** Level 4 and standard importance, unless the authority decides otherwise. */
	public static final Target DEFAULT = new Target(4, Importance.STANDARD, null, 0);

	public Target {
		if (level < 1 || level > 5) {
			throw new IllegalArgumentException("A target is a level from 1 to 5, not " + level);
		}
		if (importance != Importance.STANDARD && reason == null) {
			throw new IllegalArgumentException("More than standard importance needs a reason");
		}
	}

	/** Whether the two say the same, whatever their versions. */
	boolean saysTheSameAs(Target other) {
		return this.level == other.level && this.importance == other.importance
				&& Objects.equals(this.reason, other.reason);
	}

}
