package org.hiap.navigator.health;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

import com.zaxxer.hikari.HikariDataSource;
import org.hiap.navigator.FullStackTest;
import org.hiap.navigator.Visitor;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;

@FullStackTest
class ReadinessTest {

	@LocalServerPort
	private int port;

	@Autowired
	private javax.sql.DataSource dataSource;

	@Test
	void anInstanceIsReadyWhenItsDatabaseKeepsWhatItAcknowledges() {
		assertThat(new Visitor(this.port).get("/health/readiness").status()).isEqualTo(200);
		assertThat(new Visitor(this.port).get("/health/liveness").status()).isEqualTo(200);
	}

	@Test
	void commitsThatDoNotWaitForTheDiskAreReported() throws Exception {
		SingleConnectionDataSource hasty = new SingleConnectionDataSource(this.dataSource.getConnection(), true);
		try {
			JdbcClient client = JdbcClient.create(hasty);
			client.sql("set synchronous_commit = off").update();
			var health = new DurabilityHealthIndicator(client).health();
			assertThat(health.getStatus()).isEqualTo(Status.DOWN);
			assertThat(health.getDetails().get("off")).asList().contains("synchronous_commit");
			client.sql("reset synchronous_commit").update();
		}
		finally {
			hasty.destroy();
		}
	}

	@Test
	void whoAsksWhileNoConnectionIsLeftIsToldToComeBack() throws Exception {
		Visitor visitor = new Visitor(this.port);
		List<Connection> taken = new ArrayList<>();
		try {
			for (int i = 0; i < this.dataSource.unwrap(HikariDataSource.class).getMaximumPoolSize(); i++) {
				taken.add(this.dataSource.getConnection());
			}
			Visitor.Reply page = visitor.get("/library");
			assertThat(page.status()).isEqualTo(503);
			assertThat(page.header("Retry-After")).contains("30");
			assertThat(page.header("Content-Security-Policy")).isPresent();
			assertThat(page.text()).contains("the service is unavailable", "is still stored");
			Visitor.Reply answer = visitor.get("/api/v1/library");
			assertThat(answer.status()).isEqualTo(503);
			assertThat(answer.header("Retry-After")).contains("30");
			assertThat(answer.header("Content-Type").orElseThrow()).startsWith("application/problem+json");
			assertThat(answer.body()).contains("\"status\":503", "away for a moment");
		}
		finally {
			for (Connection connection : taken) {
				connection.close();
			}
		}
		assertThat(visitor.get("/library").status()).isEqualTo(200);
	}

	@Test
	void aDatabaseThatIsGoneIsNotReady() {
		JdbcClient nowhere = JdbcClient.create(new org.springframework.jdbc.datasource.DriverManagerDataSource(
				"jdbc:postgresql://127.0.0.1:1/navigator"));
		assertThat(new DurabilityHealthIndicator(nowhere).health().getStatus()).isEqualTo(Status.DOWN);
	}

}
