package org.hiap.navigator.scoring;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AgreementTest {

	private static final Scale LEVELS = Scale.benefit(1, 5);

	@ParameterizedTest
	@CsvSource({ "233, 0, 0, false", "234, 0, 0, true", "333333, 0, 0, false", "33, 1, 0, true", "33, 0, 1, true",
			"'', 0, 3, false", "'', 1, 0, true", "'', 0, 0, false" })
	void aSmallGroupTalksAboutTwoLevelsApartAnyNotKnownOrADisputeOverWhetherItApplies(String scores, int notKnown,
			int notApplicable, boolean discuss) {
		assertThat(agreement(scores, notKnown, notApplicable).discuss()).isEqualTo(discuss);
	}

	@ParameterizedTest
	@CsvSource({ "1333335, 0, 0, false", "1133355, 0, 0, true", "2233344, 0, 0, false", "33333333, 2, 0, false",
			"3333333, 2, 0, true", "33333333, 0, 2, false", "3333333, 0, 2, true", "'', 0, 7, false" })
	void aLargeGroupTalksAboutQuartilesTwoLevelsApartOrMoreThanAFifthWithoutALevel(String scores, int notKnown,
			int notApplicable, boolean discuss) {
		assertThat(agreement(scores, notKnown, notApplicable).discuss()).isEqualTo(discuss);
	}

	@Test
	void whatIsFarApartDependsOnTheScale() {
		assertThat(new Agreement(Scale.benefit(0, 100), List.of(10, 59), 0, 0).discuss()).isFalse();
		assertThat(new Agreement(Scale.cost(0, 100), List.of(10, 60), 0, 0).discuss()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "333, 0, 3, false", "333, 0, 4, true", "334, 0, 3, false", "3344, 0, 3, false", "3344, 0, 4, false",
			"3344, 0, 5, true", "3344, 0, 2, true", "15, 0, 3, true", "333, 1, 3, true", "'', 0, 3, false" })
	void aLevelNeedsAReasonMoreThanHalfALevelFromTheMedianOrWhereItIsToBeTalkedAbout(String scores, int notKnown,
			int level, boolean reason) {
		assertThat(agreement(scores, notKnown, 0).needsReasonFor(level)).isEqualTo(reason);
	}

	@Test
	void whatIsFlaggedComesFirstThenWhatIsWidest() {
		Agreement alike = agreement("33333333", 0, 0);
		Agreement outlier = agreement("13333335", 0, 0);
		Agreement wide = agreement("22234444", 0, 0);
		Agreement flagged = agreement("33333", 2, 0);
		assertThat(Stream.of(alike, outlier, flagged, wide).sorted(Agreement.MOST_DISAGREEMENT_FIRST))
			.containsExactly(wide, flagged, outlier, alike);
	}

	@ParameterizedTest
	@CsvSource({ "3333, 1", "1155, -1", "12345, 0", "15, -1", "34, 3/4", "24, 1/6", "125, -5/18" })
	void vanDerEijksAgreementGoesFromTwoCampsToAllTheSame(String scores, String expected) {
		assertThat(agreement(scores, 0, 0).vanDerEijk()).contains(Golden.fraction(expected));
	}

	@Test
	void nobodysScoresHaveNoAgreement() {
		assertThat(agreement("", 2, 0).vanDerEijk()).isEmpty();
		assertThat(agreement("", 2, 0).sample()).isEmpty();
	}

	@Test
	void onAScaleOfOneStepOpinionsAreAlikeOrDivided() {
		assertThat(new Agreement(Scale.benefit(0, 1), List.of(1, 1), 0, 0).vanDerEijk()).contains(Fraction.ONE);
		assertThat(new Agreement(Scale.benefit(0, 1), List.of(0, 1), 0, 0).vanDerEijk()).contains(Fraction.ZERO);
	}

	@Test
	void rejectsAScoreOutsideTheScale() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Agreement(LEVELS, List.of(3, 6), 0, 0))
			.withMessage("A score of 6 is outside the scale from 1 to 5");
	}

	@Test
	void rejectsLessThanNobody() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Agreement(LEVELS, List.of(), -1, 0));
		assertThatIllegalArgumentException().isThrownBy(() -> new Agreement(LEVELS, List.of(), 0, -1));
	}

	private static Agreement agreement(String scores, int notKnown, int notApplicable) {
		return new Agreement(LEVELS, scores.chars().mapToObj((digit) -> digit - '0').toList(), notKnown, notApplicable);
	}

}
