package org.hiap.navigator.guidance;

import java.util.List;

import org.hiap.navigator.FullStackTest;
import org.hiap.navigator.Visitor;
import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.authority.CombinedAuthority;
import org.hiap.navigator.authority.StatedPower;
import org.hiap.navigator.content.Statement;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@FullStackTest
class ComparisonPageTest {

	@LocalServerPort
	private int port;

	@Autowired
	private Guidance guidance;

	@Autowired
	private Authorities authorities;

	private Document page;

	private List<CombinedAuthority> regions;

	@BeforeEach
	void open() {
		Visitor.Reply reply = new Visitor(this.port).get("/library/authorities/comparison");
		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.header("Set-Cookie")).isEmpty();
		assertThat(reply.body()).doesNotContain("??");
		this.page = reply.page();
		this.regions = this.authorities.allWithStatedPowers().stream().filter(CombinedAuthority::isInLibrary).toList();
	}

	@Test
	void everyCellIsStatedWithItsStatementsOrNotRecorded() {
		List<Responsibility> columns = this.guidance.responsibilities();
		List<Element> rows = this.page.select("tbody tr");
		assertThat(rows).hasSize(12).hasSameSizeAs(this.regions);
		for (int i = 0; i < rows.size(); i++) {
			CombinedAuthority region = this.regions.get(i);
			List<Element> cells = rows.get(i).select("td.lib-matrix__cell");
			assertThat(cells).hasSize(13);
			for (int j = 0; j < cells.size(); j++) {
				String code = columns.get(j).code();
				List<String> stated = region.statedPowersByResponsibility()
					.stream()
					.filter((power) -> power.responsibilityCodes().contains(code))
					.map(StatedPower::stated)
					.map(Statement::statement)
					.toList();
				assertThat(cells.get(j).text()).as("%s, %s", region.code(), code)
					.startsWith(stated.isEmpty() ? "Not recorded" : "Stated");
				if (!stated.isEmpty()) {
					Element heading = this.page.selectFirst(cells.get(j).select("a").attr("href"));
					assertThat(heading).isNotNull();
					assertThat(heading.nextElementSibling().select(".lib-statement").eachText()).isEqualTo(stated);
				}
			}
		}
	}

	@Test
	void everyStatementNamesItsSourceAndNoneIsLeftOut() {
		List<String> printed = this.page.select(".lib-statement").eachText();
		assertThat(this.regions).flatExtracting(CombinedAuthority::statedPowers)
			.hasSize(33)
			.allSatisfy((stated) -> assertThat(printed).contains(stated.statement()));
		assertThat(this.page.select(".lib-rows > li"))
			.allSatisfy((stated) -> assertThat(stated.select("a[href^=/library/sources#]")).hasSize(1));
	}

	@Test
	void whatTheSourcesDoNotSayOfAnAuthorityIsNotRecorded() {
		assertThat(this.page.select("tbody tr").eachText())
			.anyMatch((row) -> row.startsWith("East Midlands Combined Authority Not recorded Not recorded"))
			.anyMatch((row) -> row.startsWith("Greater London Authority 2000 8,961,989 (2019)"))
			.anyMatch((row) -> row.startsWith("North East Combined Authority May 2024 Not recorded"));
		assertThat(this.page.text()).contains("For 5 of 12 authorities", "its marks are lost")
			.contains("speaks of: Business and economic growth, Criminal justice, Waste disposal.");
	}

}
