package org.hiap.navigator.agreement;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hiap.navigator.assessment.Answer;
import org.hiap.navigator.assessment.AnswerKind;
import org.jspecify.annotations.Nullable;

/** What an authority agreed on one criterion of an assessment. */
@Entity
class AgreedLevel {

	@EmbeddedId
	private Key key;

	@Enumerated(EnumType.STRING)
	private AnswerKind kind;

	private @Nullable Integer level;

	private @Nullable String reason;

	private UUID agreedBy;

	/** Which criterion of which assessment. */
	@Embeddable
	record Key(UUID assessmentId, int criterionId) implements Serializable {
	}

	@SuppressWarnings("NullAway.Init")
	protected AgreedLevel() {
	}

	AgreedLevel(UUID assessmentId, int criterionId, Answer answer, UUID agreedBy) {
		this.key = new Key(assessmentId, criterionId);
		this.kind = answer.kind();
		this.level = answer.level();
		this.reason = answer.reason();
		this.agreedBy = agreedBy;
	}

	int criterionId() {
		return this.key.criterionId();
	}

	/** The agreed level in the form of an answer. */
	Answer answer() {
		return new Answer(this.kind, this.level, this.reason, null, null, null);
	}

	UUID agreedBy() {
		return this.agreedBy;
	}

}
