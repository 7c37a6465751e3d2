package org.hiap.navigator.improvement;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** What somebody noted about an action, or changed its status to; never changed. */
@Entity
public class ProgressNote {

	/** The longest note, in characters. */
	public static final int LONGEST_TEXT = 2000;

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private UUID actionId;

	@Enumerated(EnumType.STRING)
	private @Nullable ActionStatus status;

	private @Nullable String text;

	private UUID writtenBy;

	private Instant writtenAt;

	@SuppressWarnings("NullAway.Init")
	protected ProgressNote() {
	}

	ProgressNote(UUID actionId, @Nullable ActionStatus status, @Nullable String text, UUID writtenBy) {
		if (text == null && (status == null || status == ActionStatus.STOPPED)) {
			throw new IllegalArgumentException("A note says something, and why when the action was stopped");
		}
		if (text != null && (text.isBlank() || text.length() > LONGEST_TEXT)) {
			throw new IllegalArgumentException("A note is neither empty nor too long");
		}
		this.actionId = actionId;
		this.status = status;
		this.text = text;
		this.writtenBy = writtenBy;
		this.writtenAt = Instant.now();
	}

	/** The status it changed the action to, or null when it left it as it was. */
	public @Nullable ActionStatus status() {
		return this.status;
	}

	/** What was noted, or null when only the status changed. */
	public @Nullable String text() {
		return this.text;
	}

	public UUID writtenBy() {
		return this.writtenBy;
	}

	public Instant writtenAt() {
		return this.writtenAt;
	}

}
