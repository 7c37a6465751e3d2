package org.hiap.navigator.agreement;

import java.util.Objects;

import org.hiap.navigator.response.AnswerKind;
import org.hiap.navigator.scoring.CriterionAnswer;
import org.hiap.navigator.scoring.CriterionAnswer.Level;
import org.hiap.navigator.scoring.CriterionAnswer.Unscored;
import org.jspecify.annotations.Nullable;

/**
 * What people decide on one criterion. It is never computed from the answers.
 *
 * @param kind a level, not known or not applicable; unanswered while undecided
 * @param level 1 to 5 when the kind is a level, else null
 * @param reason why, needed where the level departs from the answers or they from each
 * other, and where the criterion does not apply
 * @param dissent who sees it differently, and why
 * @param version what a form that changes it must name; 0 while it is undecided
 */
public record Decision(AnswerKind kind, @Nullable Integer level, @Nullable String reason, @Nullable String dissent,
		int version) {

	/** The longest reason or dissent, in characters. */
	public static final int LONGEST_TEXT = 2000;

	/** Nothing decided yet. */
	public static final Decision UNDECIDED = new Decision(AnswerKind.UNANSWERED, null, null, null, 0);

	public Decision {
		if ((kind == AnswerKind.LEVEL) != (level != null) || (level != null && (level < 1 || level > 5))) {
			throw new IllegalArgumentException(kind + " does not go with level " + level);
		}
		if (kind == AnswerKind.NOT_APPLICABLE && reason == null) {
			throw new IllegalArgumentException("Not applicable needs a reason");
		}
	}

	public boolean isUndecided() {
		return this.kind == AnswerKind.UNANSWERED;
	}

	/**
	 * Whether it says no more than an answer does: nobody gave it a reason or dissent of
	 * its own.
	 */
	boolean isBare() {
		return this.dissent == null && (this.reason == null || this.kind == AnswerKind.NOT_APPLICABLE);
	}

	/** The decision as the arithmetic wants it. */
	public CriterionAnswer scored() {
		return switch (this.kind) {
			case LEVEL -> new Level((this.level != null) ? this.level : 0);
			case NOT_KNOWN -> Unscored.NOT_KNOWN;
			case NOT_APPLICABLE -> Unscored.NOT_APPLICABLE;
			case UNANSWERED -> Unscored.UNANSWERED;
		};
	}

	/** Whether the two say the same, whatever their versions. */
	boolean saysTheSameAs(Decision other) {
		return this.kind == other.kind && Objects.equals(this.level, other.level)
				&& Objects.equals(this.reason, other.reason) && Objects.equals(this.dissent, other.dissent);
	}

}
