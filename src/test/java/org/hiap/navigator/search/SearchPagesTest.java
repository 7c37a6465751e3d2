package org.hiap.navigator.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
class SearchPagesTest {

	@LocalServerPort
	private int port;

	private Visitor anyone;

	@BeforeEach
	void comeInWithoutSigningIn() {
		this.anyone = new Visitor(this.port);
	}

	@Test
	void saysHowMuchWasFoundForWhatAndOnWhichPage() {
		Reply first = search("q=housing");
		String heading = first.page().select("h1").text();
		assertThat(heading).matches("\\d+ results for “housing”");
		assertThat(first.page().title()).startsWith(heading + " (page 1 of ");
		assertThat(first.page().select(".lib-results > li")).hasSize(25);
		assertThat(first.header("Set-Cookie")).isEmpty();
		assertThat(first.body()).doesNotContain("??");
		Reply second = search("q=housing&page=2");
		assertThat(second.page().title()).contains("(page 2 of ");
		assertThat(second.page().select(".lib-results a").eachAttr("href"))
			.doesNotContainAnyElementsOf(first.page().select(".lib-results a").eachAttr("href"));
	}

	@Test
	void withNothingAskedForItListsEverything() {
		Document page = search("").page();
		assertThat(page.select("h1").text()).isEqualTo("Search the library");
		assertThat(page.text()).containsPattern("1 to 25 of [34]\\d\\d entries");
	}

	@Test
	void everyResultLeadsToAPlaceThatExists() {
		for (Kind kind : Kind.values()) {
			for (String href : search("kind=" + kind.slug()).page().select(".lib-results a").eachAttr("href")) {
				Reply reply = this.anyone.get(href.replaceFirst("#.*", ""));
				assertThat(reply.status()).as(href).isEqualTo(200);
				if (href.contains("#")) {
					assertThat(reply.page().getElementById(href.replaceFirst(".*#", ""))).as(href).isNotNull();
				}
			}
		}
	}

	@Test
	void everythingStandsInTheAddressAndTheFormKeepsIt() {
		Document page = search("q=health&kind=case-study&function=transport&function=housing&year=2022").page();
		assertThat(page.select("#q").val()).isEqualTo("health");
		assertThat(page.select("input[type=checkbox][checked]").eachAttr("id"))
			.containsExactlyInAnyOrder("kind-case-study", "function-transport", "function-housing", "year-2022");
		assertThat(page.select("input[type=checkbox], button[form]").eachAttr("form")).containsOnly("search");
		assertThat(page.select("form#search").attr("method")).isEqualTo("get");
	}

	@Test
	void followingACountGivesAsManyAndAFilterIsTakenAwayByItsTag() {
		Element option = search("q=health").page()
			.select("input[name=function]")
			.stream()
			.filter((each) -> each.val().equals("transport"))
			.findFirst()
			.orElseThrow();
		String count = option.nextElementSibling().text().replaceAll("\\D", "");
		Document narrowed = search("q=health&function=transport").page();
		assertThat(narrowed.select("h1").text()).isEqualTo(count + " results for “health”");
		Element tag = narrowed.select(".lib-chosen__link").first();
		assertThat(tag.text()).contains("Remove the filter Transport");
		assertThat(tag.attr("href")).isEqualTo("/library/search?q=health");
		Document two = search("q=health&function=transport&kind=lever").page();
		assertThat(two.select(".lib-chosen__link").eachAttr("href"))
			.containsExactly("/library/search?q=health&function=transport", "/library/search?q=health&kind=lever");
	}

	@Test
	void asksWhetherAnotherWordWasMeantAndShowsItsResults() {
		Document page = search("q=transprot&kind=lever").page();
		assertThat(page.text()).contains("Nothing was found for “transprot”. Did you mean transport?");
		assertThat(page.select(".govuk-inset-text a").attr("href")).isEqualTo("/library/search?q=transport&kind=lever");
		assertThat(page.select("h1").text()).endsWith("results for “transport”");
		assertThat(page.select(".lib-results > li")).isNotEmpty();
		assertThat(page.select("#q").val()).as("what was typed is kept").isEqualTo("transprot");
	}

	@Test
	void saysWhenNoEntryHasAllOfTheWords() {
		assertThat(search("q=xylophone+housing").text()).contains("No entry has all of these words.");
	}

	@Test
	void saysWhatToDoWhenNothingIsFound() {
		assertThat(search("q=xylophone").text()).contains("No results for “xylophone”",
				"use fewer or more general words");
		Document filtered = search("q=housing&pillar=leadership&kind=lever").page();
		assertThat(filtered.text()).contains("Nothing fits these filters");
		assertThat(filtered.select("main a").eachAttr("href")).contains("/library/search?q=housing");
	}

	@Test
	void whatIsTypedIsShownAsText() {
		Reply reply = search("q=" + encoded("housing \"><script>alert(1)</script><mark>"));
		assertThat(reply.page().select("main script")).isEmpty();
		assertThat(reply.page().select("#q").val()).isEqualTo("housing \"><script>alert(1)</script><mark>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "q=%25", "q=%00", "q=%F0%9F%8E%89", "q=a&q=b", "q=%5C%27%22%3A*%26%7C!()", "page=0",
			"page=-1", "page=99999999999", "page=x", "kind=nothing", "kind=", "kind=lever&kind=lever",
			"function=%27%3B--", "year=0", "unknown=1", "q=housing&page=99", "%5B%5D=1", "q" })
	void nonsenseInTheAddressNeverFails(String query) {
		Reply reply = search(query);
		assertThat(reply.status()).as(query).isEqualTo(200);
		assertThat(reply.page().select("h1")).hasSize(1);
	}

	@Test
	void anAddressThatHoldsNoCharactersIsRefusedWithAPage() {
		assertThat(search("q=%ff").status()).isEqualTo(400);
		assertThat(search("q=%ff").page().select("h1")).hasSize(1);
	}

	@Test
	void searchesForTenThousandCharacters() {
		for (String each : List.of("x", "'", "& ", "é")) {
			Reply reply = search("q=" + encoded(each.repeat(10_000 / each.length())));
			assertThat(reply.status()).as(each).isEqualTo(200);
			assertThat(reply.text()).contains("Only its first 300 characters were used");
			assertThat(reply.page().title()).hasSizeLessThan(150);
		}
	}

	@Test
	void theLibraryLeadsToIt() {
		assertThat(this.anyone.get("/library").page().select("form#search").attr("action"))
			.isEqualTo("/library/search");
		assertThat(this.anyone.get("/").page().select("header a").eachAttr("href")).contains("/library/search");
		Document list = this.anyone.get("/library/case-studies?function=economy&authority=gla").page();
		String href = list.select("a[href^=/library/search?]").attr("href");
		assertThat(this.anyone.get(href).text()).contains("3 entries");
	}

	private Reply search(String query) {
		return this.anyone.get("/library/search" + (query.isEmpty() ? "" : "?" + query));
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
