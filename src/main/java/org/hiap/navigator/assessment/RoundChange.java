package org.hiap.navigator.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** What a lead did to a round once it was open, and why. */
@Entity
public class RoundChange {

	/** The longest reason, in characters. */
	public static final int LONGEST_REASON = 1000;

	@Id
	private UUID id;

	private UUID assessmentId;

	@Enumerated(EnumType.STRING)
	private Kind kind;

	private @Nullable String reason;

	private @Nullable LocalDate deadline;

	private UUID personId;

	private Instant happenedAt;

	/** What can be done to a round. */
	public enum Kind {

		EXTENDED, CLOSED, REOPENED

	}

	@SuppressWarnings("NullAway.Init")
	protected RoundChange() {
	}

	RoundChange(UUID assessmentId, Kind kind, @Nullable String reason, @Nullable LocalDate deadline, UUID personId) {
		this.id = UUID.randomUUID();
		this.assessmentId = assessmentId;
		this.kind = kind;
		this.reason = reason;
		this.deadline = deadline;
		this.personId = personId;
		this.happenedAt = Instant.now();
	}

	public Kind kind() {
		return this.kind;
	}

	public @Nullable String reason() {
		return this.reason;
	}

	/** The new deadline of an extended round, else null. */
	public @Nullable LocalDate deadline() {
		return this.deadline;
	}

	public UUID personId() {
		return this.personId;
	}

	public Instant happenedAt() {
		return this.happenedAt;
	}

}
