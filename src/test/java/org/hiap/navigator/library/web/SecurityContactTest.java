package org.hiap.navigator.library.web;

import java.time.Duration;
import java.time.Instant;

import org.hiap.navigator.FullStackTest;
import org.hiap.navigator.Visitor;
import org.hiap.navigator.Visitor.Reply;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@FullStackTest
class SecurityContactTest {

	@LocalServerPort
	private int port;

	@Test
	void tellsAnyoneWhomToTellAboutAWeakness() {
		Reply reply = new Visitor(this.port).get("/.well-known/security.txt");
		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.header("Content-Type")).hasValue("text/plain;charset=UTF-8");
		assertThat(reply.body()).contains("Contact: http").contains("Canonical: ");
		String expires = reply.body().lines().filter((line) -> line.startsWith("Expires: ")).findFirst().orElseThrow();
		assertThat(Instant.parse(expires.substring("Expires: ".length()))).isBetween(Instant.now(),
				Instant.now().plus(Duration.ofDays(365)));
	}

}
