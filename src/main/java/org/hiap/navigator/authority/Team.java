package org.hiap.navigator.authority;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A team of an authority, such as transport or skills. */
@Entity
public class Team {

	@Id
	private UUID id;

	private String authorityCode;

	private String name;

	@SuppressWarnings("NullAway.Init")
	protected Team() {
	}

	Team(String authorityCode, String name) {
		this.id = UUID.randomUUID();
		this.authorityCode = authorityCode;
		this.name = name;
	}

	public UUID id() {
		return this.id;
	}

	public String authorityCode() {
		return this.authorityCode;
	}

	public String name() {
		return this.name;
	}

}
