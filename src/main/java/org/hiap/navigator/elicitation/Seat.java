package org.hiap.navigator.elicitation;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;

import org.hiap.navigator.account.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for a page of an exercise they may take part in: someone of the authority, or
 * a guest who joined. Controllers take it as an argument; for everyone else the page is
 * not found.
 *
 * @param viewer someone of the exercise's authority, or null for a guest
 * @param participant null for a colleague who gave nothing yet
 */
public record Seat(UUID exerciseId, @Nullable Viewer viewer, @Nullable Participant participant) {

	public Seat {
		if (viewer == null && participant == null) {
			throw new IllegalArgumentException("A seat is a colleague's or a guest's");
		}
	}

	public boolean isGuest() {
		return this.viewer == null;
	}

	/**
	 * Puts ids into an order of this person's own that stays the same for as long as they
	 * take part.
	 */
	public UUID order(UUID id) {
		UUID own = (this.viewer != null) ? this.viewer.id() : Objects.requireNonNull(this.participant).id();
		return UUID.nameUUIDFromBytes((own + " " + id).getBytes(StandardCharsets.UTF_8));
	}

}
