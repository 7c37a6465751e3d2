package org.hiap.navigator.account;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.hiap.navigator.audit.AuditTrail;
import org.jspecify.annotations.Nullable;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one door to people and their passwords. */
@Service
@Transactional
public class Accounts {

	private final People people;

	private final OneTimeLinks links;

	private final PasswordEncoder encoder;

	private final PasswordPolicy policy;

	private final AuditTrail audit;

	private final OpenSessions sessions;

	private final PersonChanges changes;

	Accounts(People people, OneTimeLinks links, PasswordEncoder encoder, PasswordPolicy policy, AuditTrail audit,
			OpenSessions sessions, PersonChanges changes) {
		this.people = people;
		this.links = links;
		this.encoder = encoder;
		this.policy = policy;
		this.audit = audit;
		this.sessions = sessions;
		this.changes = changes;
	}

	/** An invited person and the token of the link that lets them in. */
	public record Invited(Person person, String token) {
	}

	/**
	 * Makes an account and the one-time link to it.
	 * @param by who invites, or null for the application itself
	 * @return empty when the address has an account already
	 * @throws NotFoundException when the inviter may not invite such a person
	 */
	public Optional<Invited> invite(@Nullable Viewer by, String email, String name, Role role,
			@Nullable String authorityCode) {
		if (by != null && !mayManage(by, role, authorityCode)) {
			throw new NotFoundException();
		}
		String address = normalised(email);
		this.people.lockAddress(address);
		if (this.people.findByEmail(address).isPresent()) {
			return Optional.empty();
		}
		Person person = this.people.save(new Person(address, name.strip(), role, authorityCode));
		this.people.flush();
		this.audit.record(idOf(by), "invited", "person " + person.id());
		return Optional.of(new Invited(person, linkFor(person, by)));
	}

	/**
	 * A new one-time link for the first administrator, until an administrator has set a
	 * password: a link that got lost must not lock everyone out.
	 * @return empty when there is an administrator who can sign in
	 */
	public Optional<Invited> inviteFirstAdministrator(String email) {
		if (this.people.existsByRoleAndPasswordHashIsNotNull(Role.ADMINISTRATOR)) {
			return Optional.empty();
		}
		return this.people.findByEmail(normalised(email))
			.map((person) -> Optional.of(new Invited(person, linkFor(person, null))))
			.orElseGet(() -> invite(null, email, "First administrator", Role.ADMINISTRATOR, null));
	}

	/** A new one-time link for a person, ending any earlier one. */
	public Invited renewLink(Viewer by, UUID personId) {
		Person person = managed(by, personId);
		this.audit.record(by.id(), "made a password link for", "person " + person.id());
		return new Invited(person, linkFor(person, by));
	}

	/**
	 * A new one-time link for someone who has no password yet, for a message that goes to
	 * their own address. It ends any earlier one.
	 * @return empty when the person can sign in already, or may not
	 */
	public Optional<Invited> linkForInvited(UUID personId) {
		return this.people.lock(personId)
			.filter((person) -> person.isInvited() && !person.isDisabled())
			.map((person) -> {
				this.audit.record(null, "made a password link for", "person " + person.id());
				return new Invited(person, linkFor(person, null));
			});
	}

	/** The person a still usable link belongs to. */
	@Transactional(readOnly = true)
	public Optional<Person> invitedBy(String token) {
		return this.links.findById(OneTimeLink.hash(token))
			.filter(OneTimeLink::isUsable)
			.flatMap((link) -> this.people.findById(link.personId()))
			.filter((person) -> !person.isDisabled());
	}

	/**
	 * Sets the password of the person a link belongs to and ends the link, and every
	 * session that was open with the old password.
	 * @return false when the link was used meanwhile
	 */
	public boolean setPassword(String token, String password) {
		// The person before the link, as everywhere: two changes must not wait for each
		// other.
		Person person = this.links.personIdOf(OneTimeLink.hash(token)).flatMap(this.people::lock).orElse(null);
		OneTimeLink link = this.links.lock(OneTimeLink.hash(token)).filter(OneTimeLink::isUsable).orElse(null);
		if (person == null || link == null) {
			return false;
		}
		link.use();
		person.setPassword(encode(person, password));
		this.audit.record(person.id(), "set a password by link for", "person " + person.id());
		this.sessions.endOf(person.id(), null);
		return true;
	}

	/**
	 * What is wrong with a new password.
	 * @return a message key, or null when it is accepted
	 */
	public @Nullable String objectionTo(String password, String email, String name) {
		return this.policy.objectionTo(password, List.of(email, name, "navigator", "hiap"));
	}

	/**
	 * Changes a person's own password and ends every other session of theirs.
	 * @param sessionId of the session to keep
	 * @return false when the current one is wrong
	 */
	public boolean changePassword(Viewer viewer, String current, String replacement, String sessionId) {
		Person person = self(viewer);
		if (!this.encoder.matches(current, person.passwordHash())) {
			return false;
		}
		person.setPassword(encode(person, replacement));
		this.audit.record(viewer.id(), "changed the password of", "person " + viewer.id());
		this.sessions.endOf(person.id(), sessionId);
		return true;
	}

	/** Changes how a person is called. */
	public Viewer rename(Viewer viewer, String name) {
		Person person = self(viewer);
		person.rename(name.strip());
		this.audit.record(viewer.id(), "renamed", "person " + viewer.id());
		return person.asViewer();
	}

	/**
	 * Keeps a person from signing in and ends their sessions at once.
	 * @throws LastAdministratorException when nobody else could administer
	 */
	public void disable(Viewer by, UUID personId) {
		this.people.lockAdministrators();
		Person person = managed(by, personId);
		if (person.id().equals(by.id())) {
			throw new NotFoundException();
		}
		this.changes.keepAnAdministrator(person);
		person.disable();
		this.links.endAllOf(person.id());
		this.audit.record(by.id(), "disabled", "person " + person.id());
		this.sessions.endOf(person.id(), null);
	}

	/** Lets a disabled person sign in again. */
	public void enable(Viewer by, UUID personId) {
		Person person = managed(by, personId);
		person.enable();
		this.audit.record(by.id(), "enabled", "person " + person.id());
	}

	/** The people of an authority by name. */
	@Transactional(readOnly = true)
	public List<Person> peopleOf(String authorityCode) {
		return this.people.findByAuthorityCodeOrderByName(authorityCode);
	}

	/** Whether somebody has an account with an e-mail address. */
	@Transactional(readOnly = true)
	public boolean hasAccount(String email) {
		return this.people.findByEmail(normalised(email)).isPresent();
	}

	/** Everyone by name. */
	@Transactional(readOnly = true)
	public List<Person> everyone() {
		return this.people.findAllByOrderByName();
	}

	/** Every lead of any authority who is not disabled, by name. */
	@Transactional(readOnly = true)
	public List<Person> leads() {
		return this.people.findByRoleAndDisabledAtIsNullOrderByName(Role.LEAD);
	}

	/** The leads of an authority who are not disabled, by name. */
	@Transactional(readOnly = true)
	public List<Person> leadsOf(String authorityCode) {
		return peopleOf(authorityCode).stream()
			.filter((person) -> person.role() == Role.LEAD && !person.isDisabled())
			.toList();
	}

	/** Reviewers and administrators who can sign in, by name. */
	@Transactional(readOnly = true)
	public List<Person> programmeTeam() {
		return this.people.findProgrammeTeam();
	}

	/** A person, if there is one with this id. */
	@Transactional(readOnly = true)
	public Optional<Person> find(UUID personId) {
		return this.people.findById(personId);
	}

	/** The names of some people by their id. */
	@Transactional(readOnly = true)
	public Map<UUID, String> namesOf(Collection<UUID> personIds) {
		return this.people.findByIdIn(personIds).stream().collect(Collectors.toMap(Person::id, Person::name));
	}

	/** A person's name, for pages that show who did something. */
	@Transactional(readOnly = true)
	public String nameOf(UUID personId) {
		return this.people.findById(personId).map(Person::name).orElse("");
	}

	/** Whether nobody can administer the programme yet. */
	@Transactional(readOnly = true)
	public boolean hasNoAdministrator() {
		return this.people.countByRole(Role.ADMINISTRATOR) == 0;
	}

	static String normalised(String email) {
		return email.strip().toLowerCase(Locale.ROOT);
	}

	private Person managed(Viewer by, UUID personId) {
		return this.people.lock(personId)
			.filter((person) -> !person.isErased() && mayManage(by, person.role(), person.authorityCode()))
			.orElseThrow(NotFoundException::new);
	}

	private static boolean mayManage(Viewer by, Role role, @Nullable String authorityCode) {
		return by.role() == Role.ADMINISTRATOR || (by.role() == Role.LEAD && role.ofAnAuthority()
				&& authorityCode != null && by.belongsTo(authorityCode));
	}

	private Person self(Viewer viewer) {
		return this.people.lock(viewer.id()).orElseThrow(NotFoundException::new);
	}

	private String linkFor(Person person, @Nullable Viewer by) {
		this.links.endAllOf(person.id());
		String token = OneTimeLink.newToken();
		this.links.save(new OneTimeLink(token, person.id(), idOf(by)));
		return token;
	}

	private String encode(Person person, String password) {
		String objection = objectionTo(password, person.email(), person.name());
		if (objection != null) {
			throw new IllegalArgumentException("The password is not accepted: " + objection);
		}
		return Objects.requireNonNull(this.encoder.encode(password));
	}

	private static @Nullable UUID idOf(@Nullable Viewer viewer) {
		return (viewer != null) ? viewer.id() : null;
	}

}
