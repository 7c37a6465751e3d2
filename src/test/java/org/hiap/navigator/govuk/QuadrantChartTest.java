package org.hiap.navigator.govuk;

import java.util.List;

import org.hiap.navigator.govuk.QuadrantChart.Dot;
import org.hiap.navigator.govuk.QuadrantChart.Range;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class QuadrantChartTest {

	private static final Dot HOMES = new Dot("Warm homes", 50, 75, new Range(25, 75), null);

	private static final Dot BUSES = new Dot("Buses", 0, 49.6, null, null);

	private static final Dot WORK = new Dot("Good work", 50, 75, null, new Range(50, 100));

	@Test
	void putsEachItemWhereItsTwoValuesMeet() {
		// the square is 292 wide and starts at 26 from the left and 24 from the head
		QuadrantChart.Shape homes = chart(HOMES).drawing().shapes().getFirst();
		assertThat(homes.middle()).isEqualTo(172);
		assertThat(homes.y() + homes.radius()).isEqualTo(97);
		assertThat(chart(HOMES, BUSES, WORK).drawing().whiskers()).isEqualTo("M99.0 97.0H245.0M172.0 170.0V24.0");
	}

	@Test
	void itemsThatFallTogetherShareADotWithBothNumbers() {
		assertThat(chart(HOMES, BUSES, WORK).drawing().shapes()).extracting(QuadrantChart.Shape::label)
			.containsExactly("1, 3", "2");
	}

	@Test
	void printsTheSameNumbersInDrawingAndTable() {
		Element chart = Fragments.parsed("govuk/charts :: quadrants", chart(HOMES, BUSES, WORK), "map");
		assertThat(chart.select("svg title").text()).isEqualTo("Impact and capacity");
		assertThat(chart.select("tbody tr").eachText()).containsExactly("1 Warm homes Both 50.0 25.0 to 75.0 75.0 –",
				"2 Buses Neither 0.0 – 49.6 –", "3 Good work Both 50.0 – 75.0 50.0 to 100.0");
		assertThat(chart.select("svg .app-chart__count").eachText()).containsExactly("1, 3", "2");
	}

	@Test
	void rejectsAValueOutsideTheSquare() {
		assertThatIllegalArgumentException().isThrownBy(() -> chart(new Dot("Buses", 101, 0, null, null)));
	}

	private static QuadrantChart chart(Dot... dots) {
		return new QuadrantChart("Impact and capacity", "Two are strong on both.", List.of(dots),
				new QuadrantChart.Words("Number", "Option", "Capacity", "Impact", "Middle half", "Where",
						List.of("Impact alone", "Both", "Neither", "Capacity alone")));
	}

}
