package org.hiap.navigator.power;

import java.util.Map;

import org.hiap.navigator.authority.Belongings;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What an authority that is merged recorded of its levers. It stays as it was written;
 * the successor reads it as its own.
 */
@Component
@Order(5)
class PowerBelongings implements Belongings {

	private final JdbcClient jdbc;

	PowerBelongings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Map<String, Long> counts(String authorityCode) {
		return Map.of("powers",
				this.jdbc.sql("select count(*) from power_record where authority_code = ?")
					.param(authorityCode)
					.query(Long.class)
					.single());
	}

	@Override
	public void move(String from, String into) {
		// Nothing to write: Powers reads the records of those merged into an authority.
	}

}
