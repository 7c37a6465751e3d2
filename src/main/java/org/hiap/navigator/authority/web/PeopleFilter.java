package org.hiap.navigator.authority.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.hiap.navigator.account.PersonState;
import org.hiap.navigator.account.Role;
import org.hiap.navigator.govuk.Pagination;
import org.jspecify.annotations.Nullable;

/**
 * Which people are listed, as it stands in the address.
 *
 * @param who part of a name or e-mail address
 * @param as a role
 * @param in the code of an authority
 * @param state whether they can sign in
 */
record PeopleFilter(@Nullable String who, @Nullable String as, @Nullable String in, @Nullable String state,
		@Nullable String page) {

	static final PeopleFilter NONE = new PeopleFilter(null, null, null, null, null);

	String words() {
		return (this.who != null) ? this.who.strip() : "";
	}

	@Nullable Role toRole() {
		return Arrays.stream(Role.values()).filter((each) -> each.name().equals(this.as)).findFirst().orElse(null);
	}

	@Nullable String toAuthority() {
		return (this.in != null && !this.in.isBlank()) ? this.in : null;
	}

	@Nullable PersonState toState() {
		return Arrays.stream(PersonState.values())
			.filter((each) -> each.name().equals(this.state))
			.findFirst()
			.orElse(null);
	}

	public boolean isAny() {
		return words().isEmpty() && toRole() == null && toAuthority() == null && toState() == null;
	}

	int number() {
		return Pagination.number((this.page != null) ? this.page : "");
	}

	String path() {
		return "/admin/people?who=" + encoded(words()) + "&as=" + encoded(this.as) + "&in=" + encoded(this.in)
				+ "&state=" + encoded(this.state);
	}

	private static String encoded(@Nullable String typed) {
		return URLEncoder.encode((typed != null) ? typed : "", StandardCharsets.UTF_8);
	}

}
