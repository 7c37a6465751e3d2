package org.hiap.navigator.review;

import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What a reviewer holds of one criterion of one version.
 *
 * @param verdict or null while none is given
 * @param level the reviewer's own from 1 to 5, only where it is another
 * @param comment at most {@value #LONGEST_COMMENT} characters; may be empty
 * @param revision grows with every change; 0 before the first
 * @param by who wrote it last, or null before the first
 */
public record Opinion(String criterion, @Nullable Verdict verdict, @Nullable Integer level, String comment,
		int revision, @Nullable String by, @Nullable Instant at) {

	/** The longest comment, in characters. */
	public static final int LONGEST_COMMENT = 4000;

	public Opinion {
		if ((verdict == Verdict.OTHER) != (level != null)) {
			throw new IllegalArgumentException("Another level, and only that, names the level");
		}
	}

	/** One that is not given yet. */
	static Opinion none(String criterion) {
		return new Opinion(criterion, null, null, "", 0, null, null);
	}

	/** Whether there is anything in it. */
	public boolean isGiven() {
		return this.verdict != null || !this.comment.isEmpty();
	}

	/** Whether it says so, whoever wrote it. */
	boolean says(@Nullable Verdict otherVerdict, @Nullable Integer otherLevel, String otherComment) {
		return this.verdict == otherVerdict && Objects.equals(this.level, otherLevel)
				&& this.comment.equals(otherComment);
	}

}
