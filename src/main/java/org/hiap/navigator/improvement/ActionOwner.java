package org.hiap.navigator.improvement;

import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** Who sees to an action: either a person or a team of the authority. */
@Embeddable
public record ActionOwner(@Column(name = "owner_person") @Nullable UUID person,
		@Column(name = "owner_team") @Nullable UUID team) {

	public ActionOwner {
		if ((person == null) == (team == null)) {
			throw new IllegalArgumentException("An action has one owner, a person or a team");
		}
	}

	public static ActionOwner ofPerson(UUID id) {
		return new ActionOwner(id, null);
	}

	public static ActionOwner ofTeam(UUID id) {
		return new ActionOwner(null, id);
	}

	/** The id of the person or the team. */
	public UUID id() {
		return (this.person != null) ? this.person : Objects.requireNonNull(this.team);
	}

}
