package org.hiap.navigator.health;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether what the database acknowledges is safe on its disk. An instance whose database
 * was set up to forget is not ready, because people are told that their answers are
 * saved.
 */
@Component
class DurabilityHealthIndicator extends AbstractHealthIndicator implements ApplicationRunner {

	private static final Logger log = LoggerFactory.getLogger(DurabilityHealthIndicator.class);

	private final JdbcClient jdbc;

	DurabilityHealthIndicator(JdbcClient jdbc) {
		super("The database does not answer");
		this.jdbc = jdbc;
	}

	@Override
	protected void doHealthCheck(Health.Builder health) {
		List<String> broken = brokenPromises();
		if (broken.isEmpty()) {
			health.up();
		}
		else {
			health.down().withDetail("off", broken);
		}
	}

	@Override
	public void run(ApplicationArguments arguments) {
		List<String> broken = brokenPromises();
		if (!broken.isEmpty()) {
			log.error("Not ready: the database may lose what it has acknowledged, with these settings off: {}",
					String.join(", ", broken));
		}
	}

	/** The settings that are off, of those without which a crash loses or tears data. */
	private List<String> brokenPromises() {
		return this.jdbc.sql("""
				select name from pg_settings
				where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off' order by name""")
			.query(String.class)
			.list();
	}

}
