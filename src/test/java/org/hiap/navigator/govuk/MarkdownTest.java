package org.hiap.navigator.govuk;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MarkdownTest {

	@Test
	void paragraphsListsEmphasisAndLinksAreMarked() {
		Element page = page("First *part*.\n\n- one\n- [two](https://example.org/a?b=1&c=2)\n\n1. first");
		assertThat(page.select("p.govuk-body").first().html()).isEqualTo("First <em>part</em>.");
		assertThat(page.select("ul.govuk-list--bullet > li")).hasSize(2);
		assertThat(page.select("a.govuk-link").attr("href")).isEqualTo("https://example.org/a?b=1&c=2");
		assertThat(page.select("ol.govuk-list--number > li")).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "<script>alert(1)</script>", "a <img src=x onerror=alert(1)> b",
			"[x](javascript:alert(1))", "[x](data:text/html;base64,PHNjcmlwdD4=)", "<javascript:alert(1)>",
			"![x](https://evil.example/a.png)", "# Heading\n\n```\n<b>code</b>\n```\n\n---\n\n    <i>four</i>",
			"[a]: javascript:alert(1)\n\n[a]", "\"><svg onload=alert(1)>", "&lt;script&gt;" })
	void nothingButTextAndLinksToTheWebComesOut(String typed) {
		Element page = page(typed);
		assertThat(page.select("script, img, svg, h1, h2, pre, hr, i, b, [onerror], [onload], [style]")).isEmpty();
		for (Element link : page.select("a")) {
			assertThat(link.attr("href")).matches("|https?://.*|mailto:.*");
		}
	}

	@Test
	void whatLooksLikeHtmlIsShownAsItWasTyped() {
		assertThat(page("1 < 2 <b>and</b> more").text()).isEqualTo("1 < 2 <b>and</b> more");
	}

	@Test
	void aPictureIsItsDescription() {
		assertThat(page("See ![the map](https://example.org/map.png).").text()).isEqualTo("See the map.");
	}

	private static Element page(String text) {
		return Jsoup.parseBodyFragment(Markdown.html(text)).body();
	}

	@Test
	void withoutItsMarksATextHasALineForEveryParagraphAndItem() {
		assertThat(Markdown
			.plain("By **bus** and\n*train*.\n\n- [One](https://example.org)\n- `two` <b>three</b>\n\n> Said"))
			.isEqualTo("By bus and train.\nOne\ntwo <b>three</b>\nSaid");
		assertThat(Markdown.plain("")).isEmpty();
		assertThat(Markdown.plain("Nothing marked, 2 * 3.")).isEqualTo("Nothing marked, 2 * 3.");
	}

}
