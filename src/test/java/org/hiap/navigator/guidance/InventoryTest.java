package org.hiap.navigator.guidance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.hiap.navigator.FullStackTest;
import org.hiap.navigator.Visitor;
import org.hiap.navigator.content.ContentFile;
import org.hiap.navigator.content.Entry;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Every item that the sources hold is on the page of its entry. */
@FullStackTest
class InventoryTest {

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	private final Map<String, String> pages = new HashMap<>();

	@TestFactory
	Stream<DynamicTest> everyItemOfTheSourcesIsOnThePageOfItsEntry() {
		List<Entry> entries = ContentFile.onClassPath("inventory.yaml").entries();
		assertThat(entries).hasSizeGreaterThan(240);
		Visitor anyone = new Visitor(this.port);
		return entries.stream().map((entry) -> {
			String kind = entry.text("file");
			String code = entry.text("code");
			List<String> items = entry.entries("says").stream().map((item) -> item.text("name")).toList();
			return DynamicTest.dynamicTest(kind + " " + code, () -> {
				String page = page(anyone, address(kind, code));
				assertThat(items).isNotEmpty()
					.allSatisfy((item) -> assertThat(page).containsAnyOf(item, item.replaceAll(" [-–] ", " to ")));
			});
		});
	}

	private String address(String kind, String code) {
		String slug = this.jdbc.sql("select slug from library_entry where kind = ? and code = ?")
			.params(kind, code)
			.query(String.class)
			.single();
		return "/library/" + switch (kind) {
			case "pillars", "functions", "opportunities", "levers", "case-studies", "authorities" -> kind + "/" + slug;
			case "worked-examples" -> "theory-of-change#" + slug;
			case "approaches" -> "programme#" + slug;
			default -> kind + "#" + slug;
		};
	}

	private String page(Visitor anyone, String address) {
		return this.pages.computeIfAbsent(address, (each) -> {
			String[] parts = each.split("#");
			Document page = anyone.get(parts[0]).page();
			if (parts.length == 1) {
				return page.text() + " " + page.select("[id]").eachAttr("id");
			}
			assertThat(page.getElementById(parts[1])).as(each).isNotNull();
			return page.text() + " " + page.select("main a").eachAttr("href");
		});
	}

}
