package org.hiap.navigator.editing;

import java.util.Map;

import org.hiap.navigator.authority.Belongings;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The proposals of an authority that is merged. */
@Component
@Order(4)
class ProposalBelongings implements Belongings {

	private final JdbcClient jdbc;

	ProposalBelongings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Map<String, Long> counts(String authorityCode) {
		return Map.of("proposals",
				this.jdbc.sql("select count(*) from library_proposal where authority_code = ?")
					.param(authorityCode)
					.query(Long.class)
					.single());
	}

	@Override
	public void move(String from, String into) {
		this.jdbc.sql("update library_proposal set authority_code = ? where authority_code = ?")
			.params(into, from)
			.update();
	}

}
