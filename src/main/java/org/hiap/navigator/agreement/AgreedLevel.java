package org.hiap.navigator.agreement;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import org.hiap.navigator.response.AnswerKind;
import org.jspecify.annotations.Nullable;

/**
 * What an authority agreed on one criterion of an assessment. A criterion without one is
 * undecided.
 */
@Entity
class AgreedLevel {

	@EmbeddedId
	private Key key;

	@Enumerated(EnumType.STRING)
	private AnswerKind kind;

	private @Nullable Integer level;

	private @Nullable String reason;

	private @Nullable String dissent;

	private UUID agreedBy;

	private Instant agreedAt;

	@Version
	private int version;

	/** Which criterion of which assessment. */
	@Embeddable
	record Key(UUID assessmentId, int criterionId) implements Serializable {
	}

	@SuppressWarnings("NullAway.Init")
	protected AgreedLevel() {
	}

	@SuppressWarnings("NullAway.Init")
	AgreedLevel(UUID assessmentId, int criterionId, Decision decision, UUID agreedBy) {
		this.key = new Key(assessmentId, criterionId);
		change(decision, agreedBy);
	}

	final void change(Decision decision, UUID by) {
		this.kind = decision.kind();
		this.level = decision.level();
		this.reason = decision.reason();
		this.dissent = decision.dissent();
		this.agreedBy = by;
		this.agreedAt = Instant.now();
	}

	int criterionId() {
		return this.key.criterionId();
	}

	/** One more than stored, because an undecided criterion has version 0. */
	Decision decision() {
		return new Decision(this.kind, this.level, this.reason, this.dissent, this.version + 1);
	}

	UUID agreedBy() {
		return this.agreedBy;
	}

	Instant agreedAt() {
		return this.agreedAt;
	}

}
