package org.hiap.navigator.evaluation;

import java.io.IOException;
import java.nio.file.Path;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

/**
 * Brings a PostgreSQL of its own when no datasource is configured: Flyway connects to it
 * as the owner, the application as a role that owns nothing.
 */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@ConditionalOnClass(EmbeddedPostgres.class)
@Conditional(EvaluationMode.class)
@ConditionalOnMissingBean(JdbcConnectionDetails.class)
public class EmbeddedDatabaseAutoConfiguration {

	@Bean(destroyMethod = "close")
	EmbeddedDatabase embeddedDatabase(@Value("${navigator.data-directory:./data}") Path directory,
			@Value("${navigator.database-port:0}") int port) throws IOException {
		return new EmbeddedDatabase(directory, port);
	}

	@Bean
	JdbcConnectionDetails applicationConnection(EmbeddedDatabase database) {
		return new JdbcConnectionDetails() {
			@Override
			public String getUsername() {
				return EmbeddedDatabase.APPLICATION;
			}

			@Override
			public String getPassword() {
				return "";
			}

			@Override
			public String getJdbcUrl() {
				return database.jdbcUrl();
			}
		};
	}

	@Bean
	FlywayConnectionDetails ownerConnection(EmbeddedDatabase database) {
		return new FlywayConnectionDetails() {
			@Override
			public String getUsername() {
				return EmbeddedDatabase.OWNER;
			}

			@Override
			public String getPassword() {
				return "";
			}

			@Override
			public String getJdbcUrl() {
				return database.jdbcUrl();
			}
		};
	}

}
