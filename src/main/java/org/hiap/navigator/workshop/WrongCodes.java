package org.hiap.navigator.workshop;

import java.time.Duration;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows guessing of join codes without locking a room out that is behind one address:
 * right codes are not counted and always let in. Counted in the database, so that all
 * instances count together.
 */
@Component
public class WrongCodes {

	private static final int MOST = 200;

	private final JdbcClient jdbc;

	WrongCodes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Counts a wrong code.
	 * @return how long to wait, when there were {@value #MOST} from that address within a
	 * quarter of an hour; those beyond are not counted
	 */
	@Transactional
	public Optional<Duration> record(String address) {
		Optional<Duration> wait = this.jdbc.sql("""
				select case when count(*) >= :most
				  then greatest(1, ceil(extract(epoch from min(at) + interval '15 minutes' - now())))::int end
				from (select at from wrong_join_code where address = :address and at > now() - interval '15 minutes'
				  order by at desc limit :most) newest""")
			.param("most", MOST)
			.param("address", address)
			.query((row, number) -> Optional.ofNullable(row.getObject(1, Integer.class)))
			.single()
			.map(Duration::ofSeconds);
		if (wait.isEmpty()) {
			this.jdbc.sql("insert into wrong_join_code (address) values (?)").param(address).update();
			this.jdbc.sql("delete from wrong_join_code where at < now() - interval '1 day'").update();
		}
		return wait;
	}

}
