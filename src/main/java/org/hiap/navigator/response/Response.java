package org.hiap.navigator.response;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** The answers of one person or one team in an assessment: begun, finished or neither. */
@Entity
class Response {

	@Id
	private UUID id;

	private UUID assessmentId;

	private @Nullable UUID personId;

	private @Nullable UUID teamId;

	private @Nullable Instant finishedAt;

	@SuppressWarnings("NullAway.Init")
	protected Response() {
	}

	UUID id() {
		return this.id;
	}

	/** Who answered, or null where a team did. */
	@Nullable UUID personId() {
		return this.personId;
	}

	/** The team that answered, or null where a person did. */
	@Nullable UUID teamId() {
		return this.teamId;
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
