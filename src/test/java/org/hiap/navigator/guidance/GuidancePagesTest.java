package org.hiap.navigator.guidance;

import java.util.List;

import org.hiap.navigator.FullStackTest;
import org.hiap.navigator.Visitor;
import org.hiap.navigator.Visitor.Reply;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@FullStackTest
class GuidancePagesTest {

	@LocalServerPort
	private int port;

	private Visitor anyone;

	@BeforeEach
	void comeInWithoutSigningIn() {
		this.anyone = new Visitor(this.port);
	}

	@ParameterizedTest
	@ValueSource(strings = { "strategy", "theory-of-change", "evaluation", "challenges", "programme",
			"responsibilities", "reading" })
	void isReadByAnyoneAndEveryLinkLeadsToSomethingThatIsThere(String name) {
		Reply reply = this.anyone.get("/library/" + name);
		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.header("Set-Cookie")).isEmpty();
		Document page = reply.page();
		assertThat(page.select("h1")).hasSize(1);
		assertThat(reply.body()).doesNotContain("??");
		assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
		assertThat(page.select("main a[href*=/library/sources#]")).as("sources").isNotEmpty();
		assertThat(this.anyone.get("/library").page().select("main a").eachAttr("href")).contains("/library/" + name);
		List<String> links = page.select("main a[href]").eachAttr("href").stream().distinct().toList();
		assertThat(links).filteredOn((link) -> link.startsWith("/") || link.startsWith("#"))
			.isNotEmpty()
			.allSatisfy((link) -> {
				String[] parts = link.split("#");
				Document there = parts[0].isEmpty() ? page : this.anyone.get(parts[0]).page();
				assertThat(there.select("h1")).as(link).hasSize(1);
				if (parts.length > 1) {
					assertThat(there.getElementById(parts[1])).as(link).isNotNull();
				}
			});
	}

	@Test
	void eachStrategyApproachShowsActivitiesAndTheRegionThatTookIt() {
		List<Element> approaches = this.anyone.get("/library/strategy").page().select(".lib-opportunity");
		assertThat(approaches).hasSize(3);
		assertThat(approaches).extracting((approach) -> approach.select("ul > li").size()).containsExactly(3, 4, 3);
		assertThat(approaches).extracting((approach) -> approach.select("a[href^=/library/case-studies/]").attr("href"))
			.containsExactly(
					"/library/case-studies/building-collaboration-across-the-system-to-strengthen-hiap-leadership",
					"/library/case-studies/establishing-an-organisational-model-for-hiap",
					"/library/case-studies/fostering-joint-working-with-system-partners");
	}

	@Test
	void aWorkedExampleHasItemsInEachOfTheFiveColumns() {
		Document page = this.anyone.get("/library/theory-of-change").page();
		assertThat(page.select("ol.lib-chain")).hasSize(3)
			.allSatisfy((chain) -> assertThat(chain.select("> li > h3").eachText()).containsExactly("Inputs",
					"Activities", "Outputs", "Outcomes", "Impact"));
		assertThat(page.select("#embedding-hiap-in-an-organisation ol.lib-chain > li"))
			.extracting((column) -> column.select("ul > li").size())
			.containsExactly(3, 4, 3, 1, 1);
		assertThat(page.select("#work-and-health-programme ol.lib-chain > li"))
			.extracting((column) -> column.select("ul > li").size())
			.containsExactly(3, 3, 3, 3, 3);
	}

	@Test
	void theReadingListHasTheWholeBibliographyByItsPartsAndWhatTheCaseStudiesName() {
		Document page = this.anyone.get("/library/reading").page();
		assertThat(page.select("main section")).extracting((list) -> list.select("h2").text())
			.startsWith("Part 1: Pillars for HiAP", "Part 2: Opportunities for action");
		assertThat(page.select("main section")).extracting((list) -> list.select(".lib-rows > li").size())
			.containsExactly(10, 34, 5, 4, 7, 3);
		assertThat(page.select("#case-studies ~ ul > li")).hasSize(15);
		assertThat(page.select("#case-studies ~ ul > li ul > li")).hasSize(36);
		assertThat(page.select("#operational-framework-for-monitoring-social-determinants a").attr("href"))
			.isEqualTo("/library/evaluation#operational-framework-for-monitoring-social-determinants");
	}

	@Test
	void whereTheSourcesDisagreeAboutTheProjectEachIsTold() {
		assertThat(this.anyone.get("/library/programme").text()).contains("April 2022", "July 2022", "June 2022");
	}

	@Test
	void nobodyIsSaidToHoldAResponsibilityWhoseMarksAreLost() {
		Document page = this.anyone.get("/library/responsibilities").page();
		assertThat(page.select(".lib-rows > li")).hasSize(13)
			.allSatisfy((column) -> assertThat(column.text()).contains("Who holds it: Not recorded"));
	}

}
