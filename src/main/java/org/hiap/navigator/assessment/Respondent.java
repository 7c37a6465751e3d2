package org.hiap.navigator.assessment;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

/** A person who is asked to answer in a round, with a team or for themselves. */
@Entity
public class Respondent {

	@EmbeddedId
	private Key key;

	private @Nullable UUID teamId;

	private Instant invitedAt;

	private @Nullable Instant remindedAt;

	private @Nullable Instant removedAt;

	/** Who in which round. */
	@Embeddable
	record Key(UUID assessmentId, UUID personId) implements Serializable {
	}

	@SuppressWarnings("NullAway.Init")
	protected Respondent() {
	}

	Respondent(UUID assessmentId, UUID personId, @Nullable UUID teamId) {
		this.key = new Key(assessmentId, personId);
		this.teamId = teamId;
		this.invitedAt = Instant.now();
	}

	public UUID personId() {
		return this.key.personId();
	}

	/** The team they answer with, or null. */
	public @Nullable UUID teamId() {
		return this.teamId;
	}

	public Instant invitedAt() {
		return this.invitedAt;
	}

	/** When they were last reminded, or null. */
	public @Nullable Instant remindedAt() {
		return this.remindedAt;
	}

	/** Whether they can no longer answer; what they answered stays. */
	public boolean isRemoved() {
		return this.removedAt != null;
	}

	void remind() {
		this.remindedAt = Instant.now();
	}

	void remove() {
		this.removedAt = Instant.now();
	}

	/** Asks somebody again who was removed. */
	void ask(@Nullable UUID newTeamId) {
		this.removedAt = null;
		this.teamId = newTeamId;
		this.invitedAt = Instant.now();
	}

}
