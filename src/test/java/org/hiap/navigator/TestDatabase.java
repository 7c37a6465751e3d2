package org.hiap.navigator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * PostgreSQL 18 in Docker where Docker answers, otherwise the one the evaluation mode
 * brings; one server a test run and a fresh database a Spring context. As in real use
 * Flyway connects as the owner and the application as a role that owns nothing.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

	private static final AtomicInteger COUNTER = new AtomicInteger();

	/** A database of this test run. */
	public record Database(String url) {

		/** A connection as one of the roles, or as the server's own superuser. */
		public Connection connect(String role) throws SQLException {
			return DriverManager.getConnection(this.url, role, Server.PASSWORD);
		}

	}

	@Bean
	Database testDatabase() throws SQLException {
		String name = "test_" + COUNTER.incrementAndGet();
		try (Connection connection = DriverManager.getConnection(Server.URL, "postgres", Server.PASSWORD);
				Statement statement = connection.createStatement()) {
			statement.execute("create database " + name + " owner navigator_owner");
		}
		return new Database(Server.URL.replaceFirst("/postgres(\\?.*)?$", "/" + name));
	}

	@Bean
	JdbcConnectionDetails applicationRole(Database database) {
		return new JdbcConnectionDetails() {
			@Override
			public String getUsername() {
				return "navigator_app";
			}

			@Override
			public String getPassword() {
				return Server.PASSWORD;
			}

			@Override
			public String getJdbcUrl() {
				return database.url();
			}
		};
	}

	@Bean
	FlywayConnectionDetails ownerRole(Database database) {
		return new FlywayConnectionDetails() {
			@Override
			public String getUsername() {
				return "navigator_owner";
			}

			@Override
			public String getPassword() {
				return Server.PASSWORD;
			}

			@Override
			public String getJdbcUrl() {
				return database.url();
			}
		};
	}

	private static final class Server {

		static final String PASSWORD = "test";

		static final String URL = start();

		private static String start() {
			String url = DockerClientFactory.instance().isDockerAvailable() ? inDocker() : embedded();
			try (Connection connection = DriverManager.getConnection(url, "postgres", PASSWORD);
					Statement statement = connection.createStatement()) {
				statement.execute("create role navigator_owner login password '" + PASSWORD + "'");
				statement.execute("create role navigator_app login password '" + PASSWORD + "'");
			}
			catch (SQLException ex) {
				throw new IllegalStateException(ex);
			}
			return url;
		}

		@SuppressWarnings("resource") // Stopped when the test run ends.
		private static String inDocker() {
			PostgreSQLContainer container = new PostgreSQLContainer("postgres:18-alpine").withUsername("postgres")
				.withPassword(PASSWORD)
				.withDatabaseName("postgres");
			container.start();
			return container.getJdbcUrl();
		}

		private static String embedded() {
			try {
				return EmbeddedPostgres.builder()
					.setLocaleConfig("locale-provider", "builtin")
					.setLocaleConfig("builtin-locale", "C.UTF-8")
					.setLocaleConfig("locale", "C")
					.setServerConfig("fsync", "on")
					.setServerConfig("synchronous_commit", "on")
					.start()
					.getJdbcUrl("postgres", "postgres")
					.replaceFirst("\\?.*$", "");
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
