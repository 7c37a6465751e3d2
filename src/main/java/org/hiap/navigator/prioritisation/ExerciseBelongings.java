package org.hiap.navigator.prioritisation;

import java.util.LinkedHashMap;
import java.util.Map;

import org.hiap.navigator.authority.Belongings;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The exercises and sets of criteria of an authority that is merged. */
@Component
@Order(3)
class ExerciseBelongings implements Belongings {

	private final JdbcClient jdbc;

	ExerciseBelongings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Map<String, Long> counts(String authorityCode) {
		Map<String, Long> counts = new LinkedHashMap<>();
		counts.put("exercises", count("select count(*) from exercise where authority_code = ?", authorityCode));
		counts.put("templates",
				count("select count(*) from criteria_template where authority_code = ?", authorityCode));
		return counts;
	}

	@Override
	public void move(String from, String into) {
		this.jdbc.sql("update exercise set authority_code = ? where authority_code = ?").params(into, from).update();
		// Where both have a set of one name, it says whose it was.
		this.jdbc.sql("""
				update criteria_template t set authority_code = :into, name = case when exists (
				  select 1 from criteria_template other where other.authority_code = :into
				  and lower(other.name) = lower(t.name)) then left(t.name, 37) || ' ('
				  || (select left(abbreviation, 40) from combined_authority where code = :from) || ')' else t.name end
				where authority_code = :from""").param("from", from).param("into", into).update();
	}

	private long count(String sql, String authorityCode) {
		return this.jdbc.sql(sql).param(authorityCode).query(Long.class).single();
	}

}
