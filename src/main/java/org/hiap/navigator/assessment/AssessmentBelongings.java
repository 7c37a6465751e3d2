package org.hiap.navigator.assessment;

import java.util.List;
import java.util.Map;

import org.hiap.navigator.authority.Belongings;
import org.hiap.navigator.govuk.Words;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rounds of an authority that is merged. Those that people answer, or that the
 * programme has not answered, must come to their end first; all others remember whose
 * they were.
 */
@Component
@Order(1)
class AssessmentBelongings implements Belongings {

	private final Words words;

	private final JdbcClient jdbc;

	AssessmentBelongings(Words words, JdbcClient jdbc) {
		this.words = words;
		this.jdbc = jdbc;
	}

	@Override
	public Map<String, Long> counts(String authorityCode) {
		return Map.of("rounds",
				this.jdbc.sql("select count(*) from assessment where authority_code = ?")
					.param(authorityCode)
					.query(Long.class)
					.single());
	}

	@Override
	public List<String> obstacles(String authorityCode) {
		return this.jdbc.sql("""
				select name, state from assessment where authority_code = ?
				and state in ('OPEN', 'SUBMITTED', 'IN_REVIEW') order by opened_at, id""")
			.param(authorityCode)
			.query((row, number) -> this.words.of("merger.obstacle." + row.getString("state"), row.getString("name")))
			.list();
	}

	@Override
	public void move(String from, String into) {
		this.jdbc.sql("""
				update assessment set authority_code = :into,
				former_authority_code = coalesce(former_authority_code, :from), version = version + 1
				where authority_code = :from""").param("from", from).param("into", into).update();
	}

}
