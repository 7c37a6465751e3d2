package org.hiap.navigator.authority.web;

import org.hiap.navigator.authority.AuthorityAdministration;
import org.hiap.navigator.authority.AuthorityAdministration.Outcome;
import org.hiap.navigator.authority.CombinedAuthority;
import org.hiap.navigator.content.Checks;
import org.hiap.navigator.govuk.FormErrors;
import org.jspecify.annotations.Nullable;

/** How an authority is called, as typed. */
record AuthorityForm(@Nullable String name, @Nullable String abbreviation, @Nullable String code) {

	/** What stands where a code would in the address of a page. */
	private static final String RESERVED = "new";

	static AuthorityForm empty() {
		return new AuthorityForm(null, null, null);
	}

	static AuthorityForm of(CombinedAuthority authority) {
		return new AuthorityForm(authority.name(), authority.abbreviation(), authority.code());
	}

	FormErrors errors() {
		FormErrors errors = new FormErrors();
		if (toName().isEmpty()) {
			errors.add("name", "authorities.name.missing");
		}
		else if (toName().length() > AuthorityAdministration.LONGEST_NAME) {
			errors.add("name", "authorities.name.long", AuthorityAdministration.LONGEST_NAME);
		}
		if (toAbbreviation().length() > AuthorityAdministration.LONGEST_ABBREVIATION) {
			errors.add("abbreviation", "authorities.abbreviation.long", AuthorityAdministration.LONGEST_ABBREVIATION);
		}
		return errors;
	}

	FormErrors errorsOfNew() {
		FormErrors errors = errors();
		if (errors.isEmpty()) {
			if (!Checks.isSlug(toCode()) || toCode().equals(RESERVED)) {
				errors.add("code", "authorities.code.wrong");
			}
			else if (toCode().length() > AuthorityAdministration.LONGEST_CODE) {
				errors.add("code", "authorities.code.long", AuthorityAdministration.LONGEST_CODE);
			}
		}
		return errors;
	}

	static void add(Outcome outcome, FormErrors errors) {
		switch (outcome) {
			case NAME_TAKEN -> errors.add("name", "authorities.name.taken");
			case CODE_TAKEN -> errors.add("code", "authorities.code.taken");
			case DONE -> {
			}
		}
	}

	String toName() {
		return (this.name != null) ? this.name.strip() : "";
	}

	/** The name, when nothing shorter is typed. */
	String toAbbreviation() {
		String typed = (this.abbreviation != null) ? this.abbreviation.strip() : "";
		return !typed.isEmpty() ? typed
				: toName().substring(0, Math.min(toName().length(), AuthorityAdministration.LONGEST_ABBREVIATION));
	}

	/** Made from the abbreviation, when none is typed. */
	String toCode() {
		String typed = (this.code != null) ? this.code.strip() : "";
		return typed.isEmpty() ? Checks.slug(toAbbreviation()) : typed;
	}

}
