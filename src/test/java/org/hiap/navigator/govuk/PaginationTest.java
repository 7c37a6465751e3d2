package org.hiap.navigator.govuk;

import java.util.stream.Collectors;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PaginationTest {

	@ParameterizedTest
	@CsvSource({ "0, 1, 0, 0", "1, 1, 1, 1", "25, 1, 1, 25", "26, 2, 1, 25", "1000, 40, 1, 25" })
	void putsTwentyFiveRowsOnAPage(long rows, int pages, long first, long last) {
		Pagination pagination = Pagination.of(rows, 1, "/opportunities");
		assertThat(pagination.pages()).isEqualTo(pages);
		assertThat(pagination.first()).isEqualTo(first);
		assertThat(pagination.last()).isEqualTo(last);
		assertThat(Fragments.html("govuk/pagination :: pagination", pagination).isEmpty()).isEqualTo(pages == 1);
	}

	@Test
	void endsTheLastPageWithTheLastRow() {
		Pagination pagination = Pagination.of(26, 2, "/opportunities");
		assertThat(pagination.offset()).isEqualTo(25);
		assertThat(pagination.first()).isEqualTo(26);
		assertThat(pagination.last()).isEqualTo(26);
	}

	// the worked examples of the design system's guidance, and the end of the list
	@ParameterizedTest
	@CsvSource({ "1, [1] 2 … 40", "2, 1 [2] 3 … 40", "3, 1 2 [3] 4 … 40", "4, 1 2 3 [4] 5 … 40", "5, 1 … 4 [5] 6 … 40",
			"36, 1 … 35 [36] 37 … 40", "37, 1 … 36 [37] 38 39 40", "39, 1 … 38 [39] 40", "40, 1 … 39 [40]" })
	void showsFirstLastAndNeighbours(int page, String shown) {
		assertThat(shown(Pagination.of(1000, page, "/x"))).isEqualTo(shown);
	}

	@Test
	void showsTwoPagesInFull() {
		assertThat(shown(Pagination.of(26, 1, "/x"))).isEqualTo("[1] 2");
	}

	@ParameterizedTest
	@CsvSource({ "0, 1", "-3, 1", "41, 40", "2147483647, 40", "-2147483648, 1" })
	void givesTheNearestPageForOneOutsideTheList(int asked, int page) {
		assertThat(Pagination.of(1000, asked, "/x").page()).isEqualTo(page);
	}

	@ParameterizedTest
	@CsvSource({ "/x, /x?page=2", "/x?q=air, /x?q=air&page=2", "/x?page=7, /x?page=2",
			"/x?page=7&q=air, /x?q=air&page=2", "/x?q=air&page=7, /x?q=air&page=2",
			"/x?q=air&page=7&page=8, /x?q=air&page=2", "/x?homepage=1, /x?homepage=1&page=2" })
	void keepsTheFiltersInEveryLink(String path, String next) {
		assertThat(Pagination.of(60, 1, path).next()).isEqualTo(next);
	}

	@Test
	void namesThePageForTheTitle() {
		assertThat(Pagination.of(100, 2, "/x").titleSuffix()).isEqualTo("(page 2 of 4)");
		assertThat(Pagination.of(25, 1, "/x").titleSuffix()).isEmpty();
	}

	@Test
	void hasNoPreviousLinkOnTheFirstPageAndNoNextOnTheLast() {
		Element first = Fragments.parsed("govuk/pagination :: pagination", Pagination.of(26, 1, "/x"));
		Element last = Fragments.parsed("govuk/pagination :: pagination", Pagination.of(26, 2, "/x"));
		assertThat(first.select("[rel]").eachAttr("rel")).containsExactly("next");
		assertThat(last.select("[rel]").eachAttr("rel")).containsExactly("prev");
		assertThat(last.select("[aria-current=page]").text()).isEqualTo("2");
	}

	private static String shown(Pagination pagination) {
		return pagination.items()
			.stream()
			.map((item) -> (item.href() == null) ? "…"
					: item.current() ? "[" + item.number() + "]" : "" + item.number())
			.collect(Collectors.joining(" "));
	}

}
