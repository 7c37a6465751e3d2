package org.hiap.navigator.framework;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A framework version with what happened to it.
 *
 * @param changedBy who changed a draft last, or null for one that shipped
 * @param publishedBy who published it, or null for one that shipped
 * @param publishedAt when it was published here, or null for a draft or one that shipped
 */
public record FrameworkVersion(Framework framework, FrameworkState state, @Nullable UUID changedBy,
		@Nullable Instant changedAt, @Nullable UUID publishedBy, @Nullable Instant publishedAt,
		@Nullable UUID retiredBy, @Nullable Instant retiredAt) {

	public int version() {
		return this.framework.version();
	}

	public boolean isDraft() {
		return this.state == FrameworkState.DRAFT;
	}

}
