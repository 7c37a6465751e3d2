package org.hiap.navigator.session;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** Puts the short-lived copy in front of Spring Session's repository. */
@AutoConfiguration(after = JdbcSessionAutoConfiguration.class)
public class CachedSessionAutoConfiguration {

	/** The repository the filter and "sign out everywhere" use. */
	@Bean
	@Primary
	FindByIndexNameSessionRepository<? extends Session> cachedSessions(JdbcIndexedSessionRepository repository) {
		return new CachedSessionRepository<>(repository);
	}

	@Bean
	PostgreSqlJdbcIndexedSessionRepositoryCustomizer concurrentFirstWrites() {
		return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
	}

}
