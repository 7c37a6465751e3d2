package org.hiap.navigator.account;

import java.util.Optional;

import org.hiap.navigator.audit.AuditTrail;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signs people in with a password; the answer never says which part was wrong. */
@Service
public class PasswordSignIn {

	private final People people;

	private final PasswordEncoder encoder;

	private final SignInThrottle throttle;

	private final AuditTrail audit;

	private final String nobodysHash;

	PasswordSignIn(People people, PasswordEncoder encoder, SignInThrottle throttle, AuditTrail audit) {
		this.people = people;
		this.encoder = encoder;
		this.throttle = throttle;
		this.audit = audit;
		this.nobodysHash = String.valueOf(encoder.encode("nobody has this password"));
	}

	/** Too many wrong tries; wait a quarter of an hour. */
	public static final class TooManyTries extends RuntimeException {

	}

	/**
	 * Checks address and password.
	 * @param clientAddress where the try comes from, for the throttle
	 * @return the person, or empty when the two do not go together
	 * @throws TooManyTries when this account or address was tried too often
	 */
	@Transactional
	public Optional<Viewer> signIn(String email, String password, String clientAddress) {
		String address = Accounts.normalised(email);
		if (this.throttle.refuses(address, clientAddress)) {
			throw new TooManyTries();
		}
		Optional<Person> person = this.people.findByEmail(address)
			.filter((found) -> !found.isDisabled() && !found.isInvited());
		// An unknown address, or one that has no password yet, takes as long as a known
		// one.
		String hash = person.map(Person::passwordHash).orElse(this.nobodysHash);
		if (!this.encoder.matches(password, hash)) {
			this.throttle.recordFailure(address, clientAddress);
			return Optional.empty();
		}
		person.ifPresent((found) -> this.audit.record(found.id(), "signed in", "person " + found.id()));
		return person.map(Person::asViewer);
	}

}
