package org.hiap.navigator.account;

import java.time.Duration;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows guessing without locking anyone's account: 10 wrong tries per account and
 * address, 100 per address, in a quarter of an hour. Counted in the database, so that all
 * instances count together.
 */
@Component
class SignInThrottle {

	static final Duration WINDOW = Duration.ofMinutes(15);

	private static final int PER_ACCOUNT_AND_ADDRESS = 10;

	private static final int PER_ADDRESS = 100;

	private final JdbcClient jdbc;

	SignInThrottle(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	boolean refuses(String email, String address) {
		return this.jdbc.sql("""
				select count(*) >= ? or count(*) filter (where email = ?) >= ?
				from sign_in_failure where address = ? and at > now() - interval '15 minutes'""")
			.params(PER_ADDRESS, email, PER_ACCOUNT_AND_ADDRESS, address)
			.query(Boolean.class)
			.single();
	}

	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public void recordFailure(String email, String address) {
		this.jdbc.sql("insert into sign_in_failure (email, address) values (?, ?)").params(email, address).update();
		this.jdbc.sql("delete from sign_in_failure where at < now() - interval '1 day'").update();
	}

}
