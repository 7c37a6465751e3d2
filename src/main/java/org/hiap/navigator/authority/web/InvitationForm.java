package org.hiap.navigator.authority.web;

import java.util.Arrays;
import java.util.List;

import org.hiap.navigator.account.Role;
import org.hiap.navigator.form.EmailAddress;
import org.hiap.navigator.govuk.FormErrors;
import org.jspecify.annotations.Nullable;

/** Who is invited, as typed. */
record InvitationForm(@Nullable String name, @Nullable String email, @Nullable String role,
		@Nullable String authority) {

	private static final int LONGEST_NAME = 100;

	static InvitationForm empty() {
		return new InvitationForm(null, null, null, null);
	}

	/**
	 * What is wrong with the form.
	 * @param anyRole whether the inviter may invite people of any role and authority
	 * @param authorities the codes there are to choose from
	 */
	FormErrors errors(boolean anyRole, List<String> authorities) {
		FormErrors errors = new FormErrors();
		if (nameOrEmpty().isEmpty()) {
			errors.add("name", "account.name.missing");
		}
		else if (nameOrEmpty().length() > LONGEST_NAME) {
			errors.add("name", "account.name.long", LONGEST_NAME);
		}
		if (emailOrEmpty().isEmpty()) {
			errors.add("email", "account.email.missing");
		}
		else if (!EmailAddress.isWhole(emailOrEmpty())) {
			errors.add("email", "account.email.wrong");
		}
		Role chosen = toRole();
		if (chosen == null || (!anyRole && !chosen.ofAnAuthority())) {
			errors.add("role", "account.role.missing");
		}
		else if (anyRole && chosen.ofAnAuthority() && !authorities.contains(this.authority)) {
			errors.add("authority", "people.authority.missing");
		}
		return errors;
	}

	String nameOrEmpty() {
		return (this.name != null) ? this.name.strip() : "";
	}

	String emailOrEmpty() {
		return (this.email != null) ? this.email.strip() : "";
	}

	@Nullable Role toRole() {
		return Arrays.stream(Role.values()).filter((each) -> each.name().equals(this.role)).findFirst().orElse(null);
	}

}
