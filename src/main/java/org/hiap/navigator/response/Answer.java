package org.hiap.navigator.response;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hiap.navigator.scoring.CriterionAnswer;
import org.hiap.navigator.scoring.CriterionAnswer.Unscored;
import org.jspecify.annotations.Nullable;

/**
 * One respondent's answer to one criterion.
 *
 * @param level 1 to 5 when the kind is a level, else null
 * @param reason why the criterion does not apply, required then
 * @param evidence what the answer rests on, at most {@value #LONGEST_TEXT} characters
 * @param evidenceLink an http or https address, at most {@value #LONGEST_LINK} characters
 * @param strength of the evidence, or null without any
 * @param kept whether the respondent chose to keep the level of an earlier round
 */
@Embeddable
public record Answer(@Enumerated(EnumType.STRING) AnswerKind kind, @Nullable Integer level, @Nullable String reason,
		@Enumerated(EnumType.STRING) @Nullable Confidence confidence, @Nullable String evidence,
		@Column(name = "evidence_link") @Nullable String evidenceLink,
		@Enumerated(EnumType.STRING) @Nullable EvidenceStrength strength, boolean kept) {

	/** The longest reason or evidence note, in characters. */
	public static final int LONGEST_TEXT = 2000;

	/** The longest link, in characters. */
	public static final int LONGEST_LINK = 500;

	public Answer {
		if ((kind == AnswerKind.LEVEL) != (level != null) || (level != null && (level < 1 || level > 5))) {
			throw new IllegalArgumentException(kind + " does not go with level " + level);
		}
		if (kind == AnswerKind.NOT_APPLICABLE && reason == null) {
			throw new IllegalArgumentException("Not applicable needs a reason");
		}
		if (kept && kind != AnswerKind.LEVEL) {
			throw new IllegalArgumentException("Only a level is kept");
		}
	}

	/** No answer yet, with nothing typed. */
	public static Answer none() {
		return new Answer(AnswerKind.UNANSWERED, null, null, null, null, null, null, false);
	}

	/** A bare level from 1 to 5. */
	public static Answer level(int level) {
		return new Answer(AnswerKind.LEVEL, level, null, null, null, null, null, false);
	}

	/** A bare "not known". */
	public static Answer notKnown() {
		return new Answer(AnswerKind.NOT_KNOWN, null, null, null, null, null, null, false);
	}

	/** Whether the respondent has said anything about the criterion's level. */
	public boolean isAnswered() {
		return this.kind != AnswerKind.UNANSWERED;
	}

	/** The answer as the arithmetic wants it. */
	public CriterionAnswer scored() {
		return switch (this.kind) {
			case LEVEL -> new CriterionAnswer.Level((this.level != null) ? this.level : 0);
			case NOT_KNOWN -> Unscored.NOT_KNOWN;
			case NOT_APPLICABLE -> Unscored.NOT_APPLICABLE;
			case UNANSWERED -> Unscored.UNANSWERED;
		};
	}

}
