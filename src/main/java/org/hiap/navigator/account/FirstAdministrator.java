package org.hiap.navigator.account;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Lets the first administrator of a new service in, by a one-time link in the log. */
@Component
@ConditionalOnProperty(name = "navigator.mode", havingValue = "service")
class FirstAdministrator implements ApplicationRunner {

	private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

	private final Accounts accounts;

	private final String email;

	private final PublicAddress address;

	FirstAdministrator(Accounts accounts, PublicAddress address,
			@Value("${navigator.first-administrator:administrator@localhost}") String email) {
		this.accounts = accounts;
		this.address = address;
		this.email = email;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		try {
			this.accounts.inviteFirstAdministrator(this.email)
				.ifPresent((invited) -> log.warn(
						"No administrator yet. Set a password for {} within seven days, once; an earlier link "
								+ "no longer works: {}",
						invited.person().email(), this.address.of("/set-password/" + invited.token())));
		}
		catch (DataIntegrityViolationException ex) {
			log.info("No administrator yet. Another instance that starts now has the link in its log.");
		}
	}

}
