package org.hiap.navigator.scoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.hiap.navigator.scoring.CriterionAnswer.Level;
import org.hiap.navigator.scoring.CriterionAnswer.Unscored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PillarStrengthTest {

	@ParameterizedTest
	@ValueSource(ints = { Integer.MIN_VALUE, 0, 6, Integer.MAX_VALUE })
	void rejectsALevelOutsideOneToFive(int level) {
		assertThatIllegalArgumentException().isThrownBy(() -> CriterionAnswer.level(level));
	}

	@Test
	void rejectsAPillarWithoutCriteria() {
		assertThatIllegalArgumentException().isThrownBy(() -> new PillarStrength(List.of()));
	}

	@ParameterizedTest
	@CsvSource({ "1, NOT_YET_STARTED", "149/100, NOT_YET_STARTED", "3/2, EMERGING", "249/100, EMERGING",
			"5/2, DEVELOPING", "349/100, DEVELOPING", "7/2, ESTABLISHED", "449/100, ESTABLISHED", "9/2, EMBEDDED",
			"5, EMBEDDED" })
	void bandsBeginAtTheHalves(String strength, Band band) {
		assertThat(Band.of(Golden.fraction(strength))).isEqualTo(band);
	}

	@Test
	void isBandedOnTheExactMeanAndNotTheShownOne() {
		PillarStrength justBelow = strength(IntStream.range(0, 25).map((i) -> (i < 13) ? 2 : 3).toArray());
		assertThat(justBelow.value().orElseThrow().rounded(1)).isEqualTo("2.5");
		assertThat(justBelow.band()).contains(Band.EMERGING);
	}

	@Test
	void aPillarOfWhichNothingAppliesHasNeitherCoverageNorStrength() {
		PillarStrength none = new PillarStrength(List.of(Unscored.NOT_APPLICABLE, Unscored.NOT_APPLICABLE));
		assertThat(none.coverage()).isEmpty();
		assertThat(none.value()).isEmpty();
		assertThat(none.sample()).isEmpty();
	}

	@Test
	void importanceMultipliesTheGapAndNeverTheStrength() {
		PillarStrength strength = strength(2, 3);
		assertThat(strength.gap(new Level(4), Importance.STANDARD)).contains(Fraction.of(3, 2));
		assertThat(strength.gap(new Level(4), Importance.MISSION_CRITICAL)).contains(Fraction.of(9, 2));
	}

	@Test
	void aCriterionsGapIsTargetLessLevel() {
		assertThat(new Level(1).gapTo(new Level(4))).isEqualTo(3);
		assertThat(new Level(5).gapTo(new Level(4))).isEqualTo(-1);
	}

	@Test
	void listsUnknownPillarsFirstThenTheLargestGapThenTheLowerStrengthThenPillarOrder() {
		PillarGap small = new PillarGap("small gap", strength(3, 4));
		PillarGap unknown = new PillarGap("unknown", strength(3));
		PillarGap stronger = new PillarGap("stronger", strength(3, 3), new Level(4), Importance.IMPORTANT);
		PillarGap weaker = new PillarGap("weaker", strength(2, 2));
		PillarGap same = new PillarGap("same", strength(2, 2));
		PillarGap alsoUnknown = new PillarGap("also unknown", strength(1));
		assertThat(PillarGap.listed(List.of(small, unknown, stronger, weaker, same, alsoUnknown)))
			.containsExactly(unknown, alsoUnknown, weaker, same, stronger, small);
	}

	@Test
	void targetsLevelFourAndStandardImportanceUnlessToldOtherwise() {
		assertThat(new PillarGap("p", strength(3, 3)).size()).contains(Fraction.ONE);
		assertThat(new PillarGap("p", strength(5, 5)).size()).contains(Fraction.ZERO);
	}

	@Test
	void changeIsOverCriteriaScoredInBothRoundsAndNamesTheOthers() {
		StrengthChange change = new StrengthChange(
				round("risen", new Level(2), "fallen", new Level(4), "dropped", new Level(1), "unknown now",
						new Level(5), "unknown before", Unscored.NOT_KNOWN),
				round("unknown before", new Level(1), "unknown now", Unscored.UNANSWERED, "fallen", new Level(3),
						"risen", new Level(4), "new", new Level(5)));
		assertThat(change.compared()).containsExactly("fallen", "risen");
		assertThat(change.value()).contains(Fraction.of(1, 2));
		assertThat(change.added()).containsExactly("new");
		assertThat(change.dropped()).containsExactly("dropped");
		assertThat(change.unscored()).containsExactly("unknown before", "unknown now");
	}

	@Test
	void thereIsNoChangeWhenNothingIsScoredInBothRounds() {
		assertThat(new StrengthChange(round("a", new Level(2)), round("b", new Level(2))).value()).isEmpty();
	}

	private static PillarStrength strength(int... levels) {
		return new PillarStrength(
				IntStream.of(levels).mapToObj(CriterionAnswer::level).map(CriterionAnswer.class::cast).toList());
	}

	private static SequencedMap<String, CriterionAnswer> round(Object... criteriaAndAnswers) {
		SequencedMap<String, CriterionAnswer> round = new LinkedHashMap<>();
		for (int i = 0; i < criteriaAndAnswers.length; i += 2) {
			round.put((String) criteriaAndAnswers[i], (CriterionAnswer) criteriaAndAnswers[i + 1]);
		}
		return round;
	}

}
