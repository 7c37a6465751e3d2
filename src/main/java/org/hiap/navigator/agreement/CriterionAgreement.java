package org.hiap.navigator.agreement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.hiap.navigator.framework.Framework;
import org.hiap.navigator.response.AnswerKind;
import org.hiap.navigator.response.GivenAnswer;
import org.hiap.navigator.scoring.Agreement;
import org.jspecify.annotations.Nullable;

/**
 * How far the answers to one criterion agree, and what was decided on it.
 *
 * @param given every answer that is not left open
 * @param decidedBy who recorded the decision, or null while there is none
 * @param decidedAt when, or null while there is none
 */
public record CriterionAgreement(Framework.Criterion criterion, List<GivenAnswer> given, Agreement answers,
		Decision decision, @Nullable UUID decidedBy, @Nullable Instant decidedAt) {

	/** Whether recording a decision takes a reason. */
	public boolean needsReason(AnswerKind kind, @Nullable Integer level) {
		return (level != null) ? this.answers.needsReasonFor(level)
				: kind == AnswerKind.NOT_APPLICABLE || this.answers.discuss() || this.answers.scored() > 0;
	}

}
