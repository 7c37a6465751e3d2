package org.hiap.navigator.library;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import org.hiap.navigator.FullStackTest;
import org.hiap.navigator.Visitor;
import org.hiap.navigator.Visitor.Reply;
import org.hiap.navigator.framework.Framework;
import org.hiap.navigator.framework.Frameworks;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@FullStackTest
class LibraryPagesTest {

	@LocalServerPort
	private int port;

	@Autowired
	private Frameworks frameworks;

	private Visitor anyone;

	@BeforeEach
	void comeInWithoutSigningIn() {
		this.anyone = new Visitor(this.port);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/library", "/library/sources", "/library/pillars/leadership",
			"/library/functions/economy", "/library/opportunities/income-maximisation",
			"/library/levers/real-living-wage-region", "/library/case-studies",
			"/library/case-studies/violence-reduction-units-vrus", "/library/overview", "/library/authorities",
			"/library/authorities/emcca", "/method", "/accessibility", "/cookies", "/privacy", "/api" })
	void isReadWithoutSigningInAndSetsNoCookie(String path) {
		Reply reply = this.anyone.get(path);
		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.header("Set-Cookie")).isEmpty();
		assertThat(reply.page().select("h1")).hasSize(1);
		assertThat(reply.body()).doesNotContain("??");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/library/pillars/nothing", "/library/functions/nothing", "/library/opportunities/nothing",
			"/library/levers/nothing", "/library/case-studies/nothing", "/library/authorities/nothing",
			"/library/authorities/northvale" })
	void whatIsNotThereAndInventedRegionsAnswer404(String path) {
		assertThat(this.anyone.get(path).status()).isEqualTo(404);
	}

	/**
	 * Walks from the overview through every page it leads to. Of addresses with a query
	 * only further pages of a list are walked through: filters combine without end.
	 */
	@Test
	void noLinkOfThePublicPagesIsDead() {
		Map<String, Set<String>> anchors = new HashMap<>();
		Map<String, String> wanted = new TreeMap<>();
		Deque<String> waiting = new ArrayDeque<>(List.of("/library"));
		Set<String> seen = new HashSet<>(waiting);
		while (!waiting.isEmpty()) {
			String path = waiting.remove();
			Reply reply = this.anyone.get(path);
			assertThat(reply.status()).as(path).isEqualTo(200);
			if (!reply.header("Content-Type").orElse("").startsWith("text/html")) {
				continue;
			}
			Document page = reply.page();
			anchors.put(path, new HashSet<>(page.select("[id]").eachAttr("id")));
			if (path.contains("?") && !path.matches("[^?]+\\?page=\\d+")) {
				continue;
			}
			for (String href : page.select("a[href]").eachAttr("href")) {
				if (href.matches("[/?#].*")) {
					URI address = URI.create(path).resolve(href);
					String target = href.startsWith("#") ? path : address.toString().replaceFirst("#.*", "");
					if (seen.add(target)) {
						waiting.add(target);
					}
					if (address.getFragment() != null) {
						wanted.put(target + "#" + address.getFragment(), path);
					}
				}
			}
		}
		assertThat(seen).hasSizeGreaterThan(5 + 8 + 13 + 31 + 65 + 12);
		assertThat(wanted).isNotEmpty().allSatisfy((address, from) -> {
			String[] parts = address.split("#", 2);
			assertThat(anchors.get(parts[0])).as(address + " from " + from).contains(parts[1]);
		});
		assertThat(seen).as("every page that can be reached and found by its path is in the sitemap")
			.filteredOn((path) -> path.matches("/(library(/(?!search)[^?]*)?)?"))
			.isSubsetOf(sitemap());
		assertThat(seen).containsAll(sitemap());
	}

	private List<String> sitemap() {
		return Jsoup.parse(this.anyone.get("/sitemap.xml").body(), Parser.xmlParser())
			.select("loc")
			.eachText()
			.stream()
			.map((address) -> URI.create(address).getPath())
			.toList();
	}

	@Test
	void aLeverShowsItsCaseStudiesAndACaseStudyItsLever() {
		assertThat(this.anyone.get("/library/levers/employment-standards-charters")
			.page()
			.select("main a[href]")
			.eachAttr("href")).contains("/library/case-studies/good-work-standard", "/library/authorities/gla");
		assertThat(this.anyone.get("/library/case-studies/good-work-standard").page().select("dl a").eachAttr("href"))
			.contains("/library/levers/employment-standards-charters", "/library/authorities/gla",
					"/library/functions/economy");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/library/overview", "/library/pillars/leadership", "/library/functions/economy",
			"/library/case-studies/violence-reduction-units-vrus", "/library/authorities/gmca" })
	void everyLinkOfAPageLeadsToSomethingThatIsThere(String path) {
		Document page = this.anyone.get(path).page();
		assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
		assertThat(page.select("nav.govuk-breadcrumbs li")).hasSizeGreaterThan(2);
		List<String> links = page.select("main a[href^=/]").eachAttr("href").stream().distinct().toList();
		assertThat(links).isNotEmpty().allSatisfy((link) -> {
			String[] parts = link.split("#");
			Reply there = this.anyone.get(parts[0]);
			assertThat(there.status()).as(link).isEqualTo(200);
			if (parts.length > 1) {
				assertThat(there.page().getElementById(parts[1])).as(link).isNotNull();
			}
		});
	}

	@Test
	void everyCriterionLeadsToWhatItFollowsFromAndBack() {
		for (Framework.Pillar pillar : this.frameworks.current().pillars()) {
			Document page = this.anyone.get("/library/pillars/" + pillar.slug()).page();
			for (Framework.Criterion criterion : pillar.criteria()) {
				Element asked = Objects.requireNonNull(page.getElementById(criterion.slug()));
				assertThat(asked.text()).contains(criterion.name(), criterion.question(), criterion.wording(5));
				List<String> origins = asked.select(".lib-origins a").eachAttr("href");
				assertThat(origins).as(criterion.slug()).hasSameSizeAs(criterion.drawsOn());
				for (String origin : origins) {
					String[] parts = origin.split("#");
					Document there = this.anyone.get(parts[0]).page();
					Element from = (parts.length > 1) ? there.getElementById(parts[1]) : there.selectFirst("dl");
					assertThat(Objects.requireNonNull(from).select("a").eachAttr("href")).as(origin)
						.contains("/library/pillars/" + pillar.slug() + "#" + criterion.slug());
				}
			}
		}
	}

	@Test
	void aCaseStudyLeadsToOthersOfItsLeverOrPillar() {
		assertThat(links("/library/case-studies/good-landlord-charter")).contains(
				"/library/opportunities/improving-housing-conditions",
				"/library/case-studies/healthy-housing-design-principles");
		assertThat(this.anyone.get("/library/case-studies/good-landlord-charter").text())
			.contains("Others that used this lever", "More from Greater Manchester Combined Authority");
		assertThat(this.anyone.get("/library/case-studies/setting-strategic-intent").text())
			.contains("Others that made this pillar stronger");
	}

	@Test
	void anAuthorityShowsTheLeversItHasUsedAndItsCaseStudiesByFunction() {
		Document page = this.anyone.get("/library/authorities/gmca").page();
		assertThat(page.select("section.lib-field h3").eachText()).containsExactly("Economy", "Housing",
				"Health and social care", "Arts and culture", "Policing, crime, and safety",
				"Not tied to one function");
		assertThat(page.select("section.lib-field li a").eachAttr("href")).hasSize(12).doesNotHaveDuplicates();
		assertThat(page.text()).contains("Public health approach to crime and violence reduction 2 case studies");
		assertThat(this.anyone.get("/library/authorities/cpca").text())
			.contains("No case study shows this authority using a lever.");
	}

	@Test
	void aFunctionShowsItsCaseStudies() {
		assertThat(links("/library/functions/economy")).filteredOn((link) -> link.startsWith("/library/case-studies/"))
			.hasSize(10);
	}

	private List<String> links(String path) {
		return this.anyone.get(path).page().select("main a[href]").eachAttr("href");
	}

	@Test
	void listsCaseStudiesTwentyFiveAPageAndSaysWhichPage() {
		Reply second = this.anyone.get("/library/case-studies?page=2");
		assertThat(second.page().title()).startsWith("Case studies (page 2 of 3)");
		assertThat(second.page().select(".lib-rows > li")).hasSize(25);
		assertThat(this.anyone.get("/library/case-studies?page=3").page().select(".lib-rows > li")).hasSize(15);
	}

	@Test
	void filtersCombine() {
		Reply economy = this.anyone.get("/library/case-studies?function=economy");
		assertThat(economy.text()).contains("10 case studies");
		Reply both = this.anyone.get("/library/case-studies?function=economy&authority=gla");
		assertThat(both.text()).contains("3 case studies");
		assertThat(both.page().select("select#function option[selected]").eachAttr("value")).containsExactly("economy");
		assertThat(both.page().select("select#authority option[selected]").eachAttr("value")).containsExactly("gla");
		assertThat(this.anyone.get("/library/case-studies?function=economy&authority=emcca").text())
			.contains("No case studies found");
	}

	@ParameterizedTest
	@ValueSource(strings = { "page=0", "page=-1", "page=abc", "page=99999999999999", "page=1&page=2",
			"function=nothing", "lever=nothing", "authority=northvale", "authority=%27%3B--", "function=%00" })
	void nonsenseInTheAddressStillShowsCaseStudies(String query) {
		Reply reply = this.anyone.get("/library/case-studies?" + query);
		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.text()).contains("1 to 25 of 65 case studies");
	}

	@Test
	void aPageBeyondTheLastShowsTheLast() {
		assertThat(this.anyone.get("/library/case-studies?page=99").text()).contains("51 to 65 of 65 case studies");
	}

	@Test
	void whatTheSourcesDoNotSayIsNotRecorded() {
		assertThat(this.anyone.get("/library/authorities/emcca").text()).contains("Population Not recorded",
				"Created Not recorded");
		assertThat(this.anyone.get("/library/authorities/tvca").text()).contains("Powers that the sources state")
			.contains("Not recorded");
	}

	@Test
	void theStartPageLeadsOnFromWhereThePersonStands() {
		assertThat(this.anyone.get("/").page().select("a.govuk-button").attr("href")).isEqualTo("/sign-in");
		assertThat(Visitor.signedIn(this.port, "officer@northvale.example")
			.get("/")
			.page()
			.select("a.govuk-button")
			.attr("href")).isEqualTo("/authorities/northvale");
		assertThat(Visitor.signedIn(this.port, "reviewer@programme.example")
			.get("/")
			.page()
			.select("a.govuk-button")
			.attr("href")).isEqualTo("/library");
	}

}
