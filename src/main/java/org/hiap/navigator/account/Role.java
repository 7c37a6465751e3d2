package org.hiap.navigator.account;

/** What a person may be; officers and leads belong to one authority. */
public enum Role {

	OFFICER, LEAD, REVIEWER, ADMINISTRATOR;

	/** Whether a person of this role belongs to an authority. */
	public boolean ofAnAuthority() {
		return this == OFFICER || this == LEAD;
	}

}
