package org.hiap.navigator.improvement;

import java.util.Map;

import org.hiap.navigator.authority.Belongings;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The improvement actions of an authority that is merged. */
@Component
@Order(2)
class ActionBelongings implements Belongings {

	private final JdbcClient jdbc;

	ActionBelongings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Map<String, Long> counts(String authorityCode) {
		return Map.of("actions",
				this.jdbc.sql("select count(*) from improvement_action where authority_code = ?")
					.param(authorityCode)
					.query(Long.class)
					.single());
	}

	@Override
	public void move(String from, String into) {
		this.jdbc.sql("update improvement_action set authority_code = ? where authority_code = ?")
			.params(into, from)
			.update();
	}

}
