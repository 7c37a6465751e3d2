package org.hiap.navigator.assessment;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** One person's answers in an assessment, as a whole: finished or not. */
@Entity
class Response {

	@Id
	private UUID id;

	private UUID assessmentId;

	private UUID personId;

	private @Nullable Instant finishedAt;

	@SuppressWarnings("NullAway.Init")
	protected Response() {
	}

	Response(UUID assessmentId, UUID personId) {
		this.id = UUID.randomUUID();
		this.assessmentId = assessmentId;
		this.personId = personId;
	}

	UUID id() {
		return this.id;
	}

	boolean isFinished() {
		return this.finishedAt != null;
	}

	void finish() {
		this.finishedAt = Instant.now();
	}

	/** A changed answer has to be finished again. */
	void resume() {
		this.finishedAt = null;
	}

}
