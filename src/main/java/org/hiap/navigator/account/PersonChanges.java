package org.hiap.navigator.account;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import org.hiap.navigator.audit.AuditTrail;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for administrators to who somebody is: finding people, their role and
 * authority, and erasing them. Whoever changes is signed out everywhere, because a
 * session holds role and authority.
 */
@Service
@Transactional
public class PersonChanges {

	/** How an erased person is called. */
	public static final String ERASED_NAME = "Former colleague";

	private final People people;

	private final OneTimeLinks links;

	private final OpenSessions sessions;

	private final AuditTrail audit;

	PersonChanges(People people, OneTimeLinks links, OpenSessions sessions, AuditTrail audit) {
		this.people = people;
		this.links = links;
		this.sessions = sessions;
		this.audit = audit;
	}

	/**
	 * People by name, 25 a page from page 1.
	 * @param words part of a name or e-mail address; empty for any
	 */
	@Transactional(readOnly = true)
	public Page<Person> find(String words, @Nullable Role role, @Nullable String authorityCode,
			@Nullable PersonState state, int page) {
		return this.people.find(words.strip().toLowerCase(Locale.ROOT), role, authorityCode,
				(state != null) ? state.name() : "", PageRequest.of(page - 1, 25));
	}

	/** The ids of the people with these words in their name or address, at most 200. */
	@Transactional(readOnly = true)
	public List<UUID> idsOf(String words) {
		return this.people.find(words.strip().toLowerCase(Locale.ROOT), null, null, "", PageRequest.of(0, 200))
			.map(Person::id)
			.getContent();
	}

	/** How many people an authority has. */
	@Transactional(readOnly = true)
	public long count(String authorityCode) {
		return this.people.countByAuthorityCode(authorityCode);
	}

	/** What came of a change. */
	public enum Outcome {

		DONE, STALE

	}

	/**
	 * Gives a person another role or authority; what they did stays where it was.
	 * @param version of the person, as last seen
	 * @throws NotFoundException when there is no such person, or it is the administrator
	 * @throws LastAdministratorException when nobody else could administer
	 */
	public Outcome change(Viewer administrator, UUID personId, int version, Role role, @Nullable String authorityCode) {
		Person person = other(administrator, personId);
		if (person.version() != version) {
			return Outcome.STALE;
		}
		if (person.role() == role && Objects.equals(person.authorityCode(), authorityCode)) {
			return Outcome.DONE;
		}
		if (role != Role.ADMINISTRATOR) {
			keepAnAdministrator(person);
		}
		person.move(role, authorityCode);
		this.audit.record(administrator.id(), "changed role or authority of", "person " + personId);
		this.sessions.endOf(personId, null);
		return Outcome.DONE;
	}

	/** Everybody of an authority is of another from now on. */
	@Transactional
	public void moveAll(String from, String into) {
		for (Person person : this.people.lockAllOf(from)) {
			person.move(person.role(), into);
			this.sessions.endOf(person.id(), null);
		}
		this.people.flush();
	}

	/**
	 * Forgets who a person is. The e-mail address is free again, and nobody can sign in
	 * with the account any more.
	 * @return the address that is forgotten
	 * @throws NotFoundException when there is no such person, or it is the administrator
	 * @throws LastAdministratorException when nobody else could administer
	 */
	public String erase(Viewer administrator, UUID personId) {
		Person person = other(administrator, personId);
		keepAnAdministrator(person);
		String address = person.email();
		this.links.deleteAllOf(personId);
		person.erase();
		this.audit.record(administrator.id(), "erased", "person " + personId);
		this.sessions.endOf(personId, null);
		return address;
	}

	private Person other(Viewer administrator, UUID personId) {
		this.people.lockAdministrators();
		if (administrator.role() != Role.ADMINISTRATOR || administrator.id().equals(personId)) {
			throw new NotFoundException();
		}
		return this.people.lock(personId).filter((person) -> !person.isErased()).orElseThrow(NotFoundException::new);
	}

	/** While no other transaction takes an administrator away. */
	void keepAnAdministrator(Person person) {
		if (person.role() == Role.ADMINISTRATOR && this.people.countOtherAdministrators(person.id()) == 0) {
			throw new LastAdministratorException();
		}
	}

}
