package org.hiap.navigator.govuk;

import java.util.List;

import org.hiap.navigator.govuk.ContributionChart.Bar;
import org.hiap.navigator.govuk.ContributionChart.Cell;
import org.hiap.navigator.govuk.ContributionChart.Row;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ContributionChartTest {

	private static final Row HOMES = new Row("Warm homes", 70.0, "70",
			List.of(new Cell(40.0, "40"), new Cell(30.0, "30")));

	private static final Row BUSES = new Row("Cheaper buses", null, "Not enough scores",
			List.of(new Cell(0.0, "0"), new Cell(null, null)));

	@Test
	void drawsTotalsAndContributionsOnOneScale() {
		// a maximum of 100 is 140 wide
		assertThat(chart(HOMES).drawing().bars()).extracting(Bar::width).containsExactly(98.0, 56.0, 42.0);
		assertThat(chart(HOMES).drawing().bars()).extracting(Bar::total).containsExactly(true, false, false);
	}

	@Test
	void standsEachCriterionInAColumnOfItsOwn() {
		assertThat(chart(HOMES, BUSES).drawing().bars()).extracting(Bar::x).containsExactly(170.0, 333.8, 405.8, 333.8);
	}

	@Test
	void drawsAnAxisForZeroAndNothingForAMissingValue() {
		ContributionChart.Drawing drawing = chart(BUSES).drawing();
		assertThat(drawing.bars()).extracting(Bar::width).containsExactly(0.0);
		assertThat(drawing.axes()).containsOnlyOnce("M");
	}

	@Test
	void printsTheSameNumbersInDrawingAndTable() {
		Element chart = Fragments.parsed("govuk/charts :: stacked", chart(HOMES, BUSES), "parts");
		assertThat(chart.select("thead th").eachText()).containsExactly("Name", "Total", "Health equity",
				"Feasibility");
		assertThat(chart.select("tbody tr").eachText()).containsExactly("Warm homes 70 40 30",
				"Cheaper buses Not enough scores 0 Not known");
		assertThat(chart.select("svg text").eachText()).containsAll(chart.select("tbody td").eachText());
		assertThat(chart.select("svg rect")).hasSize(4);
	}

	@Test
	void readsAsAnImageWithTitleAndSentence() {
		String html = Fragments.html("govuk/charts :: stacked", chart(HOMES, BUSES), "parts");
		Element chart = Fragments.parsed("govuk/charts :: stacked", chart(HOMES, BUSES), "parts");
		Element drawing = chart.expectFirst("svg[role=img]");
		assertThat(drawing.select("title").text()).isEqualTo("What makes the totals");
		assertThat(drawing.attr("aria-labelledby")).isEqualTo(drawing.expectFirst("title").id());
		assertThat(chart.select("#" + drawing.attr("aria-describedby")).text()).isEqualTo("Warm homes leads.");
		assertThat(chart.select("[role=region]").eachAttr("aria-label")).doesNotHaveDuplicates();
		assertThat(html).contains("viewBox=\"0 0 ").doesNotContain("style=");
	}

	@Test
	void takesWordsOfItsOwn() {
		assertThat(chart(BUSES).withWords(new ContributionChart.Words("Option", "Score", "No view")).tableRows())
			.containsExactly(List.of("Cheaper buses", "Not enough scores", "0", "No view"));
	}

	@Test
	void refusesWhatCannotBeDrawn() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> chart(new Row("Short", 1.0, "1", List.of(new Cell(1.0, "1")))));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> chart(new Row("Over", 101.0, "101", List.of(new Cell(1.0, "1"), new Cell(1.0, "1")))));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> chart(new Row("Under", 1.0, "1", List.of(new Cell(-1.0, "−1"), new Cell(1.0, "1")))));
		assertThatIllegalArgumentException().isThrownBy(() -> new Cell(1.0, null));
		assertThatIllegalArgumentException().isThrownBy(() -> new Row("Silent", 1.0, null, List.of()));
	}

	private static ContributionChart chart(Row... rows) {
		return new ContributionChart("What makes the totals", "Warm homes leads.",
				List.of("Health equity", "Feasibility"), List.of(rows), 100);
	}

}
