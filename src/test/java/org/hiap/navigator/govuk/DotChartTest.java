package org.hiap.navigator.govuk;

import java.util.List;

import org.hiap.navigator.govuk.DotChart.Row;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DotChartTest {

	private static final Row HEALTH = new Row("Health", List.of(0, 3, 0, 1, 0), 1.0, "2.0", "4 answers");

	private static final Row HOUSING = new Row("Housing", List.of(0, 0, 12, 0, 1), 2.0, "3.0", "");

	private static final Row SILENT = new Row("Skills", List.of(0, 0, 0, 0, 0), null, "", "3 do not know");

	@Test
	void putsADotAtEveryAnswerGiven() {
		// the scale of five points is 284 wide and starts at 18: a point is 71
		DotChart.Shape health = chart(HEALTH).drawing().shapes().getFirst();
		assertThat(health.dots()).extracting(DotChart.Dot::x).containsExactly(89.0, 231.0);
		assertThat(health.dots()).extracting(DotChart.Dot::count).containsExactly("3", "1");
		assertThat(health.mark()).startsWith("M89.0 ");
		DotChart.Shape silent = chart(SILENT).drawing().shapes().getFirst();
		assertThat(silent.dots()).isEmpty();
		assertThat(silent.mark()).isNull();
	}

	@Test
	void moreAnswersMakeALargerDot() {
		List<DotChart.Dot> dots = chart(HOUSING).drawing().shapes().getFirst().dots();
		assertThat(dots.getFirst().radius()).isEqualTo(14);
		assertThat(dots.getLast().radius()).isEqualTo(9);
	}

	@Test
	void printsTheSameNumbersInDrawingAndTable() {
		Element chart = Fragments.parsed("govuk/charts :: dots", chart(HEALTH, HOUSING, SILENT), "teams");
		assertThat(chart.select("thead th").eachText()).containsExactly("Team", "1", "2", "3", "4", "5", "Median",
				"Answers");
		assertThat(chart.select("tbody tr").eachText()).containsExactly("Health 0 3 0 1 0 2.0 4 answers",
				"Housing 0 0 12 0 1 3.0 –", "Skills 0 0 0 0 0 – 3 do not know");
		List<String> counted = chart.select("tbody tr")
			.stream()
			.flatMap((row) -> row.select("td").subList(0, 5).stream())
			.map(Element::text)
			.filter((count) -> !count.equals("0"))
			.toList();
		assertThat(chart.select("svg .app-chart__count").eachText()).isEqualTo(counted);
		assertThat(chart.select("svg .app-chart__value").eachText()).containsExactly("Median 2.0", "Median 3.0");
	}

	@Test
	void leavesOutWhatNoRowHas() {
		Row plain = new Row("Health", List.of(0, 1, 0, 0, 0), null, "", "");
		assertThat(chart(plain).head()).containsExactly("Team", "1", "2", "3", "4", "5");
	}

	@Test
	void refusesWhatCannotBeDrawn() {
		assertThatIllegalArgumentException().isThrownBy(() -> chart(new Row("Few", List.of(1), null, "", "")));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> chart(new Row("Less", List.of(0, -1, 0, 0, 0), null, "", "")));
	}

	private static DotChart chart(Row... rows) {
		return new DotChart("Answers", "Two teams.", List.of("1", "2", "3", "4", "5"), List.of(rows),
				new DotChart.Words("Team", "Answers", "Median", "People"));
	}

}
