package org.hiap.navigator.export.web;

import java.util.List;

import org.hiap.navigator.FullStackTest;
import org.hiap.navigator.Visitor;
import org.hiap.navigator.account.AccessTable;
import org.hiap.navigator.account.PublicAddress;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@FullStackTest
class SearchEngineTest {

	@LocalServerPort
	private int port;

	@Autowired
	private ApiLibrary library;

	@Autowired
	private AccessTable access;

	@Autowired
	private PublicAddress address;

	@Test
	void anEvaluationCopyIsNobodysToFind() {
		assertThat(new Visitor(this.port).get("/robots.txt").body().lines()).startsWith("User-agent: *", "Disallow: /");
	}

	@Test
	void aServiceIsClosedWhereverASignInIsNeededAndOpenElsewhere() {
		String robots = String
			.valueOf(new SearchEngineController(this.library, this.access, this.address, "service").robots().getBody());
		List<String> closed = robots.lines()
			.filter((line) -> line.startsWith("Disallow: "))
			.map((line) -> line.substring(10))
			.toList();
		assertThat(closed).contains("/account", "/admin/", "/assessments/", "/authorities/", "/exercises/", "/sign-in",
				"/set-password/");
		assertThat(this.access.rules()).allSatisfy((rule) -> {
			boolean isClosed = closed.stream().anyMatch(rule.path()::startsWith);
			assertThat(isClosed).as(rule.path())
				.isEqualTo(!rule.anyone() || rule.path().matches("/(sign-|set-password|library/search).*"));
		});
		assertThat(robots).endsWith("\nSitemap: " + this.address.of("/sitemap.xml") + "\n");
	}

}
