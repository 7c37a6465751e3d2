package org.hiap.navigator.notice;

import java.util.Map;

import org.hiap.navigator.authority.Belongings;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notices lead to where the pages of an authority that is merged are from then on. */
@Component
@Order(6)
class NoticeBelongings implements Belongings {

	private final JdbcClient jdbc;

	NoticeBelongings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Map<String, Long> counts(String authorityCode) {
		return Map.of();
	}

	@Override
	public void move(String from, String into) {
		this.jdbc.sql("""
				update notice set path = '/authorities/' || :into || substr(path, length('/authorities/' || :from) + 1)
				where path = '/authorities/' || :from or starts_with(path, '/authorities/' || :from || '/')""")
			.param("from", from)
			.param("into", into)
			.update();
	}

}
