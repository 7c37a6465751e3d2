package org.hiap.navigator.govuk;

import java.util.List;

import org.hiap.navigator.govuk.ChangeChart.Move;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ChangeChartTest {

	private static final Move ROSE = new Move("Leadership", 2.0, 4.0, "2.0", "4.0", "+2.0", "6 criteria");

	private static final Move FELL = new Move("Governance", 3.0, 2.75, "3.0", "2.8", "−0.3", "4 criteria");

	private static final Move STAYED = new Move("Aims", 1.0, 1.0, "1.0", "1.0", "0.0", "2 criteria");

	private static final Move UNKNOWN = new Move("Evaluation", null, null, "–", "–", "Not comparable", "None");

	@Test
	void drawsAnArrowFromWhereItWasToWhereItIs() {
		// the scale of 1 to 5 is 296 wide and starts at 12: a level is 74
		ChangeChart.Shape rose = chart(ROSE).drawing().shapes().getFirst();
		assertThat(rose.ring()).extracting(ChangeChart.Mark::x).isEqualTo(86.0);
		assertThat(rose.disc()).extracting(ChangeChart.Mark::x).isEqualTo(234.0);
		assertThat(rose.arrow()).startsWith("M93.0 ").contains("H227.0m-6 -5l6 5l-6 5");
	}

	@Test
	void drawsNoArrowWhereThereIsNoRoomForOneAndNothingWhereNothingIsKnown() {
		assertThat(chart(STAYED).drawing().shapes().getFirst().arrow()).isNull();
		ChangeChart.Shape unknown = chart(UNKNOWN).drawing().shapes().getFirst();
		assertThat(unknown.ring()).isNull();
		assertThat(unknown.disc()).isNull();
		assertThat(unknown.track()).isNull();
	}

	@Test
	void printsTheSameNumbersInDrawingAndTable() {
		Element chart = Fragments.parsed("govuk/charts :: change", chart(ROSE, FELL, STAYED, UNKNOWN), "change");
		assertThat(chart.select("thead th").eachText()).containsExactly("Pillar", "Compared", "First", "Second",
				"Change");
		assertThat(chart.select("tbody td:nth-child(3)").eachText()).containsExactly("2.0", "3.0", "1.0", "–");
		assertThat(chart.select("svg .app-chart__from").eachText()).containsExactly("2.0", "3.0", "1.0");
		assertThat(chart.select("svg .app-chart__to").eachText()).containsExactly("4.0", "2.8", "1.0");
		assertThat(chart.select("tbody td:nth-child(4)").eachText()).startsWith("4.0", "2.8", "1.0");
		assertThat(chart.select("svg .app-chart__value").eachText())
			.isEqualTo(chart.select("tbody td:nth-child(5)").eachText());
	}

	@Test
	void readsAsAnImageWithTitleAndSentence() {
		Element chart = Fragments.parsed("govuk/charts :: change", chart(ROSE), "change");
		Element drawing = chart.expectFirst("svg[role=img]");
		assertThat(drawing.select("title").text()).isEqualTo("Change of <pillars>");
		assertThat(chart.select("#" + drawing.attr("aria-describedby")).text()).isEqualTo("One rose.");
		assertThat(chart.html()).doesNotContain("style=");
	}

	@Test
	void numbersThatStandCloseDoNotCoverEachOther() {
		ChangeChart.Shape fell = chart(FELL).drawing().shapes().getFirst();
		assertThat(fell.ring()).extracting(ChangeChart.Mark::anchor).isEqualTo("start");
		assertThat(fell.disc()).extracting(ChangeChart.Mark::anchor).isEqualTo("end");
		ChangeChart.Shape stayed = chart(STAYED).drawing().shapes().getFirst();
		assertThat(stayed.ring()).extracting(ChangeChart.Mark::anchor).isEqualTo("end");
		assertThat(stayed.disc()).extracting(ChangeChart.Mark::anchor).isEqualTo("start");
	}

	@Test
	void refusesWhatCannotBeDrawn() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> chart(new Move("Over", 2.0, 5.1, "2.0", "5.1", "+3.1", "")));
		assertThatIllegalArgumentException().isThrownBy(() -> new Move("Half", 2.0, null, "2.0", "–", "–", ""));
	}

	private static ChangeChart chart(Move... moves) {
		return new ChangeChart("Change of <pillars>", "One rose.", 1, 5, List.of(moves),
				new ChangeChart.Words("Pillar", "Compared", "First", "Second", "Change"));
	}

}
