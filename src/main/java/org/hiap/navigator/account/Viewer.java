package org.hiap.navigator.account;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, as kept in the session.
 *
 * @param authorityCode the authority an officer or lead belongs to, else null
 */
public record Viewer(UUID id, String email, String personName, Role role,
		@Nullable String authorityCode) implements Principal, Serializable {

	/** The principal name that sessions are indexed by. */
	@Override
	public String getName() {
		return this.id.toString();
	}

	/** Whether the viewer belongs to the authority. */
	public boolean belongsTo(String code) {
		return code.equals(this.authorityCode);
	}

	/** The viewer's authority; only officers and leads have one. */
	public String authority() {
		if (this.authorityCode == null) {
			throw new NotFoundException();
		}
		return this.authorityCode;
	}

	/**
	 * Lets only the programme pass.
	 * @throws NotFoundException for anybody of an authority
	 */
	public void requireProgramme() {
		if (this.role.ofAnAuthority()) {
			throw new NotFoundException();
		}
	}

}
