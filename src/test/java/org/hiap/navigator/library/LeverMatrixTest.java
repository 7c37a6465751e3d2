package org.hiap.navigator.library;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.hiap.navigator.FullStackTest;
import org.hiap.navigator.Visitor;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@FullStackTest
class LeverMatrixTest {

	@LocalServerPort
	private int port;

	private Visitor anyone;

	private Document page;

	private List<String> authorities;

	private List<Element> levers;

	@BeforeEach
	void open() {
		this.anyone = new Visitor(this.port);
		this.page = this.anyone.get("/library/overview").page();
		this.authorities = this.page.select("thead th a").eachAttr("href").stream().map(LeverMatrixTest::last).toList();
		this.levers = this.page.select("tbody tr:has(td)");
	}

	@Test
	void hasARowForEveryLeverAndAColumnForEveryAuthority() {
		assertThat(this.levers).hasSize(31).allSatisfy((row) -> assertThat(row.select("td")).hasSize(12 + 1));
		assertThat(this.authorities).hasSize(12).doesNotHaveDuplicates().contains("gla", "cpca", "emcca");
		assertThat(this.page.select("tbody th[scope=rowgroup]")).hasSize(8);
	}

	@Test
	void everyNumberIsWhatTheFilteredListShows() {
		for (Element row : this.levers) {
			String lever = last(row.select("th a").attr("href"));
			Set<String> ofLever = new HashSet<>();
			for (int i = 0; i < this.authorities.size(); i++) {
				Element cell = row.select("td").get(i);
				List<String> listed = listed("lever=" + lever + "&authority=" + this.authorities.get(i));
				assertThat(number(cell)).as("%s, %s", lever, this.authorities.get(i)).isEqualTo(listed.size());
				ofLever.addAll(listed);
				if (listed.size() == 1) {
					assertThat(cell.select("a").attr("href")).isEqualTo(listed.getFirst());
				}
				if (listed.size() > 1) {
					assertThat(cell.select("a").attr("href"))
						.isEqualTo("/library/case-studies?lever=" + lever + "&authority=" + this.authorities.get(i));
				}
			}
			assertThat(number(row.select("td").getLast())).as(lever).isEqualTo(ofLever.size());
			assertThat(listed("lever=" + lever)).hasSameSizeAs(ofLever);
		}
	}

	@Test
	void totalsCountACaseStudyBySeveralAuthoritiesOnce() {
		Element totals = this.page.selectFirst("tfoot tr");
		assertThat(totals).isNotNull();
		List<Integer> numbers = totals.select("td").stream().map(LeverMatrixTest::number).toList();
		assertThat(numbers.getLast()).isEqualTo(49)
			.isEqualTo(this.levers.stream().mapToInt((row) -> number(row.select("td").getLast())).sum());
		for (int i = 0; i < this.authorities.size(); i++) {
			int column = i;
			assertThat(numbers.get(i))
				.isEqualTo(this.levers.stream().mapToInt((row) -> number(row.select("td").get(column))).sum());
		}
		assertThat(this.page.text()).contains("The library has 65 case studies. 49 show a lever");
	}

	@Test
	void theTreeSaysTheSameNumbersAsTheTable() {
		Map<String, Integer> tree = new HashMap<>();
		this.page.select(".lib-branch > li")
			.forEach((lever) -> tree.put(last(lever.select("a").attr("href")),
					number(lever.select(".app-meta").first())));
		Map<String, Integer> table = new HashMap<>();
		this.levers.forEach((row) -> table.put(last(row.select("th a").attr("href")), number(row.select("td").last())));
		assertThat(tree).isEqualTo(table);
	}

	@Test
	void namesTheLeversAndAuthoritiesWithoutCaseStudy() {
		List<String> without = this.levers.stream()
			.filter((row) -> number(row.select("td").last()) == 0)
			.map((row) -> row.select("th").text())
			.toList();
		assertThat(without).singleElement().asString().startsWith("Enabling regional partnerships");
		assertThat(this.page.text())
			.contains("30 of 31 levers have at least one case study. There is none for: " + without.getFirst() + ".")
			.contains("9 of 12 authorities have a case study that shows a lever. There is none by: "
					+ "Cambridgeshire and Peterborough, East Midlands Combined Authority, North East Combined Authority.");
		assertThat(this.page.select("main p a").eachText()).contains(without.getFirst());
	}

	@Test
	void anEmptyCellIsAnnouncedAsNone() {
		List<Element> empty = this.page.select("tbody td:not(:has(a)):not(.lib-matrix__total)");
		assertThat(empty).hasSize(31 * 12 - this.page.select("tbody td a").size())
			.allSatisfy((cell) -> assertThat(cell.select("> span.govuk-visually-hidden").text()).isEqualTo("None"));
	}

	private List<String> listed(String filter) {
		return this.anyone.get("/library/case-studies?" + filter).page().select(".lib-rows > li h3 a").eachAttr("href");
	}

	private static int number(Element element) {
		String text = element.text();
		return text.startsWith("No") ? 0 : Integer.parseInt(text.split(" ")[0]);
	}

	private static String last(String href) {
		return href.substring(href.lastIndexOf('/') + 1);
	}

}
