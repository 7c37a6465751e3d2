package org.hiap.navigator.decision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

import org.hiap.navigator.scoring.Fraction;
import org.hiap.navigator.scoring.OptionTotal;
import org.hiap.navigator.scoring.Ranking;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DepartureTest {

	/** The second and third share the second place; the last has too few scores. */
	private static final Ranking RANKING = new Ranking(List.of(total("first", 90, true), total("second", 70, true),
			total("third", 70, true), total("fourth", 20, true), total("unscored", 95, false)));

	@Test
	void takingTheTopForwardAndLeavingTheRestFollowsTheRanking() {
		assertThat(Departure.of(RANKING, 2, "first", Course.TAKE_FORWARD)).isEmpty();
		assertThat(Departure.of(RANKING, 2, "fourth", Course.NOT_NOW)).isEmpty();
		assertThat(Departure.of(RANKING, 2, "fourth", Course.STOP)).isEmpty();
		assertThat(Departure.of(RANKING, 2, "unscored", Course.NOT_NOW)).isEmpty();
	}

	@Test
	void whoeverSharesTheLastPlaceOfTheTopIsInIt() {
		assertThat(Departure.of(RANKING, 2, "second", Course.TAKE_FORWARD)).isEmpty();
		assertThat(Departure.of(RANKING, 2, "third", Course.TAKE_FORWARD)).isEmpty();
		assertThat(Departure.of(RANKING, 1, "third", Course.TAKE_FORWARD)).contains(Departure.FROM_BELOW);
	}

	@Test
	void passingOverDeparts() {
		assertThat(Departure.of(RANKING, 2, "fourth", Course.TAKE_FORWARD)).contains(Departure.FROM_BELOW);
		assertThat(Departure.of(RANKING, 2, "unscored", Course.TAKE_FORWARD)).contains(Departure.UNRANKED);
		assertThat(Departure.of(RANKING, 2, "first", Course.NOT_NOW)).contains(Departure.LEFT_IN_TOP);
		assertThat(Departure.of(RANKING, 2, "first", Course.STOP)).contains(Departure.LEFT_IN_TOP);
	}

	@Test
	void exploringNeverDeparts() {
		for (String option : List.of("first", "fourth", "unscored")) {
			assertThat(Departure.of(RANKING, 2, option, Course.EXPLORE)).isEmpty();
		}
	}

	private static OptionTotal total(String option, int points, boolean ranked) {
		SequencedMap<String, Fraction> contributions = new LinkedHashMap<>();
		contributions.put("need", Fraction.of(points));
		return new OptionTotal(option, contributions, Fraction.ONE, ranked);
	}

}
