package org.hiap.navigator.govuk;

import java.util.List;

import org.hiap.navigator.govuk.BarChart.Bar;
import org.hiap.navigator.govuk.BarChart.Rectangle;
import org.hiap.navigator.govuk.BarChart.Shape;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class BarChartTest {

	private static final List<String> SCALE = List.of("0", "1", "2", "3", "4");

	private static final Bar FULL = new Bar("Leadership", 3.0, 2.0, 3.5, 4.0, "3.0", "Nine answers");

	private static final Bar ZERO = new Bar("Funding", 0.0, null, null, null, "0.0", null);

	private static final Bar UNKNOWN = new Bar("Evidence", null, null, null, null, null, null);

	@Test
	void drawsABarAsLongAsItsShareOfTheScale() {
		// the scale of 0 to 4 is 304 wide and starts at 8: 3 is 228 further
		assertThat(shape(FULL).rectangle()).isEqualTo(new Rectangle(8, 43, 228, 16));
	}

	@Test
	void drawsIntervalAndTargetOnTheSameScale() {
		assertThat(shape(FULL).interval()).isEqualTo("M160.0 62v10M274.0 62v10M160.0 67H274.0");
		assertThat(shape(FULL).target()).isEqualTo("M312.0 40.0l7 11l-7 11l-7 -11z");
	}

	@Test
	void drawsZeroButNotAMissingValue() {
		assertThat(shape(ZERO).rectangle()).isEqualTo(new Rectangle(8, 24, 2, 16));
		assertThat(shape(UNKNOWN).rectangle()).isNull();
		assertThat(shape(UNKNOWN).shown()).isEqualTo("Not enough known");
	}

	@Test
	void startsBarsAtZeroWhereTheScaleHasOne() {
		BarChart chart = new BarChart("Change", "One rose, one fell.", -2, 2, List.of("−2", "0", "2"),
				List.of(new Bar("Rose", 1.0, null, null, null, "+1", null),
						new Bar("Fell", -1.0, null, null, null, "−1", null)));
		assertThat(chart.drawing().shapes()).extracting(Shape::rectangle)
			.extracting((rectangle) -> (rectangle != null) ? rectangle.x() + " " + rectangle.width() : "")
			.containsExactly("160.0 76.0", "84.0 76.0");
	}

	@Test
	void startsBarsAtTheFootOfAScaleWithoutZero() {
		BarChart chart = new BarChart("Levels", "One.", 1, 5, List.of("1", "5"),
				List.of(new Bar("Leadership", 3.0, null, null, null, "3", null)));
		assertThat(chart.drawing().shapes().getFirst().rectangle()).isEqualTo(new Rectangle(8, 24, 152, 16));
	}

	@Test
	void printsTheSameNumbersInDrawingAndTable() {
		Element chart = Fragments.parsed("govuk/charts :: bars", chart(FULL, ZERO, UNKNOWN), "strength");
		assertThat(chart.select("svg .app-chart__value").eachText()).containsExactly("3.0", "0.0", "Not enough known");
		assertThat(chart.select("thead th").eachText()).containsExactly("Name", "Note", "Value", "Lowest", "Highest",
				"Target");
		assertThat(chart.select("tbody tr").eachText()).containsExactly("Leadership Nine answers 3.0 2 3.5 4",
				"Funding 0.0 – – –", "Evidence Not enough known – – –");
		assertThat(chart.select("tbody td:nth-child(3)").eachText())
			.isEqualTo(chart.select("svg .app-chart__value").eachText());
		assertThat(chart.select(".govuk-table__header--numeric").eachText()).containsExactly("Value", "Lowest",
				"Highest", "Target");
		assertThat(chart.select("svg rect.app-chart__bar")).hasSize(2);
	}

	@Test
	void readsAsAnImageWithTitleAndSentence() {
		String html = Fragments.html("govuk/charts :: bars", chart(FULL, ZERO, UNKNOWN), "strength");
		Element chart = Fragments.parsed("govuk/charts :: bars", chart(FULL, ZERO, UNKNOWN), "strength");
		Element drawing = chart.expectFirst("svg[role=img]");
		assertThat(drawing.select("title").text()).isEqualTo("Strength of <pillars>");
		assertThat(drawing.attr("aria-labelledby")).isEqualTo(drawing.expectFirst("title").id());
		assertThat(chart.select("#" + drawing.attr("aria-describedby")).text()).isEqualTo("One of three is strong.");
		assertThat(html).contains("viewBox=\"0 0 320 ")
			.contains("Strength of &lt;pillars&gt;")
			.doesNotContain("style=");
		assertThat(chart.select(".app-chart__key li").eachText()).containsExactly("Value", "Lowest to highest",
				"Target");
	}

	@Test
	void leavesOutWhatNoBarHas() {
		Element chart = Fragments.parsed("govuk/charts :: bars", chart(ZERO, UNKNOWN), "strength");
		assertThat(chart.select(".app-chart__key")).isEmpty();
		assertThat(chart.select("thead th").eachText()).containsExactly("Name", "Value");
	}

	@Test
	void takesWordsOfItsOwn() {
		BarChart chart = chart(FULL, UNKNOWN)
			.withWords(new BarChart.Words("Pillar", "Strength", "From", "To", "Goal", "Answers", "Too few answers"));
		assertThat(chart.head()).containsExactly("Pillar", "Answers", "Strength", "From", "To", "Goal");
		assertThat(chart.rows().getLast()).containsExactly("Evidence", "", "Too few answers", "–", "–", "–");
	}

	@Test
	void keepsEveryLabelInsideTheDrawing() {
		Bar longest = new Bar("Leadership, governance and accountability for the health of everybody who lives here",
				null, null, null, null, null, "Only three of the eleven people who were asked gave an answer so far");
		Shape shape = shape(longest);
		assertThat(shape.lines()).hasSizeGreaterThan(2)
			.allSatisfy((line) -> assertThat(
					Lettering.width(line.text(), 15) + Lettering.width("Not enough known", 15) * 1.1)
				.isLessThan(320));
		assertThat(shape.notes()).hasSize(2)
			.allSatisfy((line) -> assertThat(Lettering.width(line.text(), 15)).isLessThanOrEqualTo(320));
	}

	@Test
	void refusesWhatCannotBeDrawn() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> chart(new Bar("Over", 4.1, null, null, null, "4.1", null)))
			.withMessage("Over is outside the scale: 4.1");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> chart(new Bar("None", Double.NaN, null, null, null, "?", null)));
		assertThatIllegalArgumentException().isThrownBy(() -> new Bar("Half", 1.0, 0.5, null, null, "1", null));
		assertThatIllegalArgumentException().isThrownBy(() -> new Bar("Turned", 1.0, 2.0, 1.0, null, "1", null));
		assertThatIllegalArgumentException().isThrownBy(() -> new Bar("Silent", 1.0, null, null, null, null, null));
		assertThatIllegalArgumentException().isThrownBy(() -> new BarChart("T", "S", 1, 1, SCALE, List.of()));
		assertThatIllegalArgumentException().isThrownBy(() -> new BarChart("T", "S", 0, 1, List.of("0"), List.of()));
	}

	private static BarChart chart(Bar... bars) {
		return new BarChart("Strength of <pillars>", "One of three is strong.", 0, 4, SCALE, List.of(bars));
	}

	private static Shape shape(Bar bar) {
		return chart(bar).drawing().shapes().getFirst();
	}

}
