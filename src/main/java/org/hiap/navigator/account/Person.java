package org.hiap.navigator.account;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** Someone with an account. Without a password yet, the person is invited. */
@Entity
public class Person {

	@Id
	private UUID id;

	private String email;

	private String name;

	@Enumerated(EnumType.STRING)
	private Role role;

	private @Nullable String authorityCode;

	private @Nullable String passwordHash;

	private @Nullable Instant disabledAt;

	private @Nullable Instant erasedAt;

	private Instant createdAt;

	@Version
	private int version;

	@SuppressWarnings("NullAway.Init")
	protected Person() {
	}

	Person(String email, String name, Role role, @Nullable String authorityCode) {
		requireTogether(role, authorityCode);
		this.id = UUID.randomUUID();
		this.email = email;
		this.name = name;
		this.role = role;
		this.authorityCode = authorityCode;
		this.createdAt = Instant.now();
	}

	public UUID id() {
		return this.id;
	}

	public String email() {
		return this.email;
	}

	public String name() {
		return this.name;
	}

	public Role role() {
		return this.role;
	}

	public @Nullable String authorityCode() {
		return this.authorityCode;
	}

	public boolean isDisabled() {
		return this.disabledAt != null;
	}

	public boolean isInvited() {
		return this.passwordHash == null;
	}

	/** Whether it is forgotten who this was. */
	public boolean isErased() {
		return this.erasedAt != null;
	}

	/** Whether the person can sign in. */
	public PersonState state() {
		return isErased() ? PersonState.ERASED
				: isDisabled() ? PersonState.DISABLED : isInvited() ? PersonState.INVITED : PersonState.ACTIVE;
	}

	public Instant createdAt() {
		return this.createdAt;
	}

	/** Rises with every change. */
	public int version() {
		return this.version;
	}

	@Nullable String passwordHash() {
		return this.passwordHash;
	}

	void setPassword(String hash) {
		this.passwordHash = hash;
	}

	void rename(String newName) {
		this.name = newName;
	}

	void disable() {
		this.disabledAt = Instant.now();
	}

	void enable() {
		this.disabledAt = null;
	}

	void move(Role newRole, @Nullable String newAuthorityCode) {
		requireTogether(newRole, newAuthorityCode);
		this.role = newRole;
		this.authorityCode = newAuthorityCode;
	}

	void erase() {
		this.email = this.id + "@erased.invalid";
		this.name = PersonChanges.ERASED_NAME;
		this.passwordHash = null;
		this.disabledAt = Instant.now();
		this.erasedAt = this.disabledAt;
	}

	private static void requireTogether(Role role, @Nullable String authorityCode) {
		if (role.ofAnAuthority() != (authorityCode != null)) {
			throw new IllegalArgumentException(role + " and authority " + authorityCode + " do not go together");
		}
	}

	Viewer asViewer() {
		return new Viewer(this.id, this.email, this.name, this.role, this.authorityCode);
	}

}
