package org.hiap.navigator.account;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;

/**
 * One line of the access table.
 *
 * @param anyone whether it needs no sign-in
 * @param guest whether someone who joined the exercise without an account may
 * @param grants what each role may do; a role that is not a key may not
 */
public record AccessRule(HttpMethod method, String path, String resource, String action, boolean anyone, boolean guest,
		Map<Role, Grant> grants) {

	/** Everywhere, or only within the viewer's own authority. */
	public enum Grant {

		ALL, OWN

	}

	/** Whether a viewer may use it; {@code code} is the authority in the path, if any. */
	public boolean allows(Viewer viewer, @Nullable String code) {
		Grant grant = this.grants.get(viewer.role());
		return this.anyone || grant == Grant.ALL || (grant == Grant.OWN && (code == null || viewer.belongsTo(code)));
	}

}
