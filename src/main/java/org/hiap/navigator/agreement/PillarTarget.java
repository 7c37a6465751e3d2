package org.hiap.navigator.agreement;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import org.hiap.navigator.scoring.Importance;
import org.jspecify.annotations.Nullable;

/** The target and importance an authority set for a pillar, where it set any. */
@Entity
class PillarTarget {

	@EmbeddedId
	private Key key;

	private int target;

	@Enumerated(EnumType.STRING)
	private Importance importance;

	private @Nullable String reason;

	@Version
	private int version;

	/** Which pillar of which assessment. */
	@Embeddable
	record Key(UUID assessmentId, String pillarSlug) implements Serializable {
	}

	@SuppressWarnings("NullAway.Init")
	protected PillarTarget() {
	}

	@SuppressWarnings("NullAway.Init")
	PillarTarget(UUID assessmentId, String pillarSlug, Target target) {
		this.key = new Key(assessmentId, pillarSlug);
		change(target);
	}

	final void change(Target changed) {
		this.target = changed.level();
		this.importance = changed.importance();
		this.reason = changed.reason();
	}

	String pillarSlug() {
		return this.key.pillarSlug();
	}

	/** One more than stored, because a pillar nobody set a target for has version 0. */
	Target target() {
		return new Target(this.target, this.importance, this.reason, this.version + 1);
	}

}
